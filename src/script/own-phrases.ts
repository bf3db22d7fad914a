import type { DictionaryRow } from './phrase-trie.ts';

/** Phrases that the dictionaries of OpenCC lack or have wrong, Simplified to OpenCC's standard forms, by reason. */
const BY_REASON: Readonly<Record<string, string>> = {
	/** 製 what is made, where the dictionary has no row for the verb. */
	making:
		'炒制 炒製|烤制 烤製|烘制 烘製|熏制 熏製|腌制 醃製|制粒 製粒|石制 石製|木制 木製|瓷制 瓷製|陶制 陶製|铜制 銅製|铁制 鐵製|锡制 錫製|银制 銀製|金属制 金屬製|玻璃制 玻璃製|塑料制 塑料製|橡胶制 橡膠製|纸制 紙製|皮制 皮製|机制砂 機製砂|焙制 焙製|压制成 壓製成|研制 研製|试制 試製|创制 創製|摄制 攝製|录制 錄製|绘制 繪製|仿制 仿製|精制 精製|监制 監製|特制 特製|酿制 釀製|熬制 熬製|煎制 煎製|卤制 滷製|缝制 縫製|绣制 繡製|雕制 雕製|铸制 鑄製|锻制 鍛製|刻制 刻製|翻制 翻製|私制 私製|国产自制 國產自製|填制 填製|布制 布製|备制 備製|煤制油 煤製油|煤制气 煤製氣|煤制氢 煤製氫|煤制烯 煤製烯|制氢 製氫|制瓷 製瓷|制种 製種|制砖 製磚|制皂 製皂|制酒 製酒|制酸 製酸|制伞 製傘|制琴 製琴|制香 製香|制墨 製墨|制笔 製筆|制扇 製扇|制砚 製硯|制壶 製壺|制曲 製麴|制酱 製醬|制油 製油|制绒 製絨|制豆 製豆|制好 製好|制好的 製好的',
	/** 鐘 of the clock. */
	clocks:
		'刻钟 刻鐘|点多钟 點多鐘|点来钟 點來鐘|藏钟 藏鐘|敲钟 敲鐘|撞钟 撞鐘|钟点 鐘點|钟鼓 鐘鼓|钟乳 鐘乳|大本钟 大本鐘',
	/** 準 in exactness, 准 in permission. */
	permits:
		'不准确 不準確|不准时 不準時|不准备 不準備|不准 不准|准岳父 準岳父|准岳母 準岳母|准考证 准考證|准生证 准生證|奉准 奉准|报准 報准|裁准 裁准|照准 照准|恩准 恩准|审批核准 審批核准|结案准确 結案準確',
	/** 乾 what is dried. */
	dried:
		'干辣椒 乾辣椒|果干 果乾|干杯 乾杯|风干 風乾|沥干 瀝乾|煮干 煮乾|拖干 拖乾|流干 流乾|豆干 豆乾|饼干 餅乾|葡萄干 葡萄乾|烤干 烤乾|吸干 吸乾|擦干 擦乾',
	mountains: '五岳 五嶽|东岳 東嶽|南岳 南嶽|西岳 西嶽|北岳 北嶽|中岳 中嶽|岳麓 岳麓|山岳 山岳',
	/** A peck of grain, the only 斗 that is counted. */
	pecks: '一斗 一斗|二斗 二斗|三斗 三斗|五斗 五斗|八斗 八斗|十斗 十斗|斗米 斗米|斗酒 斗酒|斗笠 斗笠',
	/** Verses of the wind, the water and the temper. */
	rushing: '怒气冲冲 怒氣沖沖|怒冲冲 怒沖沖|气冲冲 氣沖沖|兴冲冲 興沖沖',
	/** 桿 one takes in hand. */
	shafts:
		'球杆 球桿|推杆 推桿|挥杆 揮桿|长杆 長桿|总杆 總桿|电杆 電桿|电线杆 電線桿|杆数 桿數|切杆 切桿|开杆 開桿|拉杆 拉桿|操纵杆 操縱桿|摇杆 搖桿|连杆 連桿|木杆 木桿|杆子 桿子|握杆 握桿|杆头 桿頭|杆位 桿位|短杆 短桿|收杆 收桿|标准杆 標準桿',
	/** 夥 as in 夥伴 by itself. */
	partners: '合作伙伴 合作夥伴|战略伙伴 戰略夥伴|贸易伙伴 貿易夥伴',
	/** Rows of the dictionary that contradict its own shorter rows. */
	slips:
		'中俄关系 中俄關係|市场准入 市場准入|体育锻炼 體育鍛鍊|锻炼出 鍛鍊出|巡回法庭 巡迴法庭|迂回奔袭 迂迴奔襲|集中托运 集中託運|返还占有 返還佔有|配制饲料 配製飼料|复信 覆信',
	/** Papers are issued again; hair is not. */
	papers: '换发 換發|换发型 換髮型',
	healing: '伤愈 傷癒|自愈 自癒|治愈 治癒|痊愈 痊癒|病愈 病癒|愈合 癒合',
	/** The copula of Cantonese. */
	copula:
		'唔系 唔係|真系 真係|系咪 係咪|系咁 係咁|系啦 係啦|系呀 係呀|系啩 係啩|亦系 亦係|只系 只係|梗系 梗係|定系 定係',
	/** Back to a state, where the dictionary has only the reply. */
	recovery:
		'回复到 回復到|回复正常 回復正常|回复平静 回復平靜|回复冷静 回復冷靜|回复原状 回復原狀|回复健康 回復健康|回复体力 回復體力|回复常态 回復常態|回复自由 回復自由|回复秩序 回復秩序|回复生机 回復生機|回复过来 回復過來|回复往日 回復往日|回复精神 回復精神|回复冷漠 回復冷漠|回复元气 回復元氣',
	sleep: '犯困 犯睏|发困 發睏|困意 睏意|春困 春睏|困觉 睏覺|困得不行 睏得不行|困死了 睏死了',
	/** Rolled food, and what is rolled. */
	rolls:
		'肉卷 肉捲|鸡卷 雞捲|菜卷 菜捲|瑞士卷 瑞士捲|麻花卷 麻花捲|卷得 捲得|卷成 捲成|倒卷 倒捲|翻卷 翻捲|内卷 內捲|反卷 反捲|卷心菜 捲心菜|蛋卷 蛋捲|煎蛋卷 煎蛋捲',
	/** Buckets; only fighting is 鬥. */
	buckets:
		'挖斗 挖斗|铲斗 鏟斗|料斗 料斗|车斗 車斗|货斗 貨斗|抓斗 抓斗|吊斗 吊斗|墨斗 墨斗|风斗 風斗|水斗 水斗',
	/** The second of the twelve branches. */
	branches: '子丑 子丑|丑寅 丑寅|丑牛 丑牛|丑月 丑月|丑日 丑日|癸丑 癸丑',
	calendars:
		'天文历 天文曆|藏历 藏曆|彝历 彝曆|傣历 傣曆|航海历 航海曆|星历 星曆|教历 教曆|手历 手曆|历谱 曆譜',
	hair: '生发 生發|生发剂 生髮劑|生发水 生髮水|生发液 生髮液|生发药 生髮藥|生发产品 生髮產品|防脱生发 防脫生髮|发际 髮際|发根 髮根|发梢 髮梢|发质 髮質|发色 髮色|发量 髮量|发圈 髮圈|发带 髮帶|发箍 髮箍|发胶 髮膠|发蜡 髮蠟|真发 真髮|植发 植髮|育发 育髮|接发 接髮|编发 編髮|束发 束髮|盘发 盤髮',
	/** Places and persons whose characters mean something else elsewhere. */
	proper:
		'里耶 里耶|辑里 輯里|马里 馬里|马里卜 馬里卜|古里安 古里安|博里奇 博里奇|穆里略 穆里略|弗里热 弗里熱|钟山 鍾山|郁南 郁南|并州 并州|简称筑 簡稱筑|李连杰 李連杰|占士 占士|占美 占美|儀征 儀徵|仪征 儀徵|里脊 里脊|里脊肉 里脊肉|郁南县 郁南縣|古人云 古人云|里数 里數',
	/** Words of letters that the dictionary's characters get wrong. */
	/** God is addressed so; the shrine and the surname are rare. */
	address: '祢 祢|祢衡 禰衡',
	rare: '头发干了 頭髮乾了|发绣 髮繡|感慨系之 感慨繫之|复沓 複沓|复读 複讀|复盆子 覆盆子|天翻地复 天翻地覆|校历 校曆|铺盖卷 鋪蓋捲|跑表 跑錶|游丝 游絲|鞭辟 鞭辟|生克制化 生剋制化|红曲 紅麴|击筑 擊筑|面团 麵團|伙夫 伙夫|霉运 霉運|咨文 咨文|谨愿 謹愿|干谒 干謁|重圆复合 重圓復合|翻来复去 翻來覆去|莪术 莪朮|赤术 赤朮|纤绳 縴繩|墨沈 墨瀋|平安钟 平安鐘|思想松懈 思想鬆懈|碱面 鹼麵|拴系 拴繫|惊栗 驚慄|灵修 靈修|永志难忘 永誌難忘|咪表 咪錶|复讯 複訊|对表 對表|昆玉 昆玉|弥蒙 彌蒙|小云 小雲|光谷 光谷|硅谷 硅谷|加注 加注|集注站 集注站|补淀 補淀|浪淀 浪淀|汇算 匯算|对标对表 對標對表|对表对标 對表對標|对表党中央 對表黨中央|一钟双音 一鐘雙音|托福 托福|诋毁 詆毀|毁谤 毀謗|轻台 輕颱|强台 強颱|万俟 万俟',
	/** Whole, each and mutual. */
	various:
		'合家欢 合家歡|生克 生剋|厚积薄发 厚積薄發|羊只 羊隻|一只只 一隻隻|猪只 豬隻|佰余 佰餘|仟余 仟餘|卅余 卅餘',
	/** Fold and add: the dictionary folds paper where money is meant. */
	/** Able officers; the sword only beside its twin. */
	officers: '干将 幹將|干将莫邪 干將莫邪|莫邪干将 莫邪干將|干将剑 干將劍|干将与莫邪 干將與莫邪',
	/** Neither wet nor clean nor crisp. */
	neither: '不干不净 不乾不淨|不干不脆 不乾不脆',
	sums: '折合 折合|对折 對折|折算 折算',
};

/** Phrases that hold also where the segmenter sees a word boundary inside or finds half of another word. */
const ACROSS_WORDS: Readonly<Record<string, string>> = {
	/** Words that hold 樸, 鬱, 範 and 嶽, which alone are surnames. */
	plain:
		'朴素 樸素|朴实 樸實|质朴 質樸|纯朴 純樸|简朴 簡樸|淳朴 淳樸|俭朴 儉樸|古朴 古樸|拙朴 拙樸|诚朴 誠樸|朴拙 樸拙|朴质 樸質|朴厚 樸厚|敦朴 敦樸|浑朴 渾樸|朴直 樸直|朴学 樸學|素朴 素樸',
	gloom:
		'忧郁 憂鬱|抑郁 抑鬱|郁闷 鬱悶|沉郁 沉鬱|阴郁 陰鬱|郁结 鬱結|郁积 鬱積|郁郁 鬱鬱|苍郁 蒼鬱|葱郁 蔥鬱|蓊郁 蓊鬱|郁金 鬱金|躁郁 躁鬱|愤郁 憤鬱|悒郁 悒鬱|肝郁 肝鬱|解郁 解鬱|郁血 鬱血|积郁 積鬱|郁卒 鬱卒|郁垒 鬱壘',
	models:
		'范围 範圍|规范 規範|示范 示範|模范 模範|典范 典範|师范 師範|风范 風範|防范 防範|范例 範例|范本 範本|范畴 範疇|范式 範式|范文 範文|就范 就範|轨范 軌範|垂范 垂範|懿范 懿範|失范 失範|洪范 洪範|范型 範型|闺范 閨範',
	/** 幹 the trunk, 干 the offence. */
	trunks: '干支线 幹支線|干支流 幹支流|长江干 長江幹|黄河干 黃河幹|可能干扰 可能干擾|干流 幹流|干线 幹線',
	/** Words of the news that the segmenter does not know. */
	news: '若干净水 若干淨水|免签 免簽|签个 簽個|签帐 簽帳|复合肥 複合肥|复种 複種|不了解 不瞭解|一国两制 一國兩制|高复杂 高複雜|游上岸 游上岸|游过去 游過去|游到岸 游到岸|余味 餘味|钟祥 鍾祥|印制 印製|钟声 鐘聲|冲凉 沖涼|冲散 沖散|石松动 石鬆動|松动 鬆動|松了一口 鬆了一口|松口气 鬆口氣|征程 征程|新征程 新征程|征途 征途|征集 徵集|催征 催征|强征 強徵|排干 排乾|旧里 舊里|阿于 阿于',
};

/** Plays are counted by 齣: 四齣話劇. */
const COUNTED =
	'一一 二二 两兩 三三 四四 五五 六六 七七 八八 九九 十十 几幾 数數 这這 那那 首首 每每 该該'.split(' ');
const PLAYED =
	'戏戲 剧劇 话剧話劇 京剧京劇 粤剧粵劇 歌剧歌劇 舞剧舞劇 音乐剧音樂劇 好戏好戲 大戏大戲 闹剧鬧劇 悲剧悲劇 喜剧喜劇 折子戏摺子戲 短剧短劇 新剧新劇 名剧名劇 剧目劇目 经典經典'.split(
		' ',
	);
const PLAYS: readonly DictionaryRow[] = COUNTED.flatMap(([number = '', count = '']) =>
	PLAYED.map((pair): DictionaryRow => {
		const half = pair.length / 2;
		return [`${number}出${pair.slice(0, half)}`, `${count}齣${pair.slice(half)}`];
	}),
);

function rowsOf(tables: Readonly<Record<string, string>>): DictionaryRow[] {
	return Object.values(tables)
		.flatMap((rows) => rows.split('|'))
		.map((row) => {
			const [key = '', value = ''] = row.split(' ');
			return [key, value];
		});
}

/** All own phrases as rows. */
export const OWN_PHRASES: readonly DictionaryRow[] = [
	...rowsOf(BY_REASON),
	...rowsOf(ACROSS_WORDS),
	...PLAYS,
];

/** Keys of those that hold across word boundaries. */
export const PHRASES_ACROSS_WORDS: ReadonlySet<string> = new Set(rowsOf(ACROSS_WORDS).map(([key]) => key));
