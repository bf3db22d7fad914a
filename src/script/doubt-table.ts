/** Where a character that stands alone as a word may well have another form than the one that is written. */
export interface DoubtRule {
	/** The forms that come into question, the one written first where nothing else decides. */
	readonly forms: string;
	/** In doubt only where one of these stands around it; anywhere where left out. */
	readonly where?: readonly { readonly before?: RegExp; readonly after?: RegExp }[];
	/** No doubt behind or before these, whatever else stands there. */
	readonly notBefore?: RegExp;
	readonly notAfter?: RegExp;
	/** No doubt behind a word of two or more characters: 農田裡 is no place name. */
	readonly notBehindWord?: true;
}

/** Characters that transcriptions of foreign names are full of. */
const SOUND =
	/[阿埃巴贝比布达德迪尔菲费弗盖格赫吉卡凯克拉莱勒雷利罗洛马玛曼梅蒙米姆穆纳尼诺帕佩普萨塞斯苏塔泰特提托瓦维沃亚伊因尤扎鲁科丽]$/;

/**
 * Doubtful characters with the places that are in doubt. Counted on native text that went to Simplified and back
 * (1.1 million characters of Taiwan and Hong Kong): of 后, 发, 面, 获, 板, 叶 and their like that stand alone fewer than
 * one in a hundred is another word, and those stand beside certain neighbours.
 */
export const DOUBTS: ReadonlyMap<string, DoubtRule> = new Map(
	Object.entries<DoubtRule>({
		系: {
			forms: '系係繫',
			notBefore: /[河水星阳银语谱派党山色菜母父体直旁本全该学院税医理工商法文]$/,
			notAfter: /^(?:[办会]|主任|助教|所)/,
		},
		里: {
			forms: '裡里',
			notBehindWord: true,
			notBefore: /[这那哪家心手城乡市区校店厂村屋眼嘴夜梦碗锅天月年日时厅声寨罐季节间馆遗林山水田河湖海]$/,
		},
		制: {
			forms: '制製',
			notBefore: /[责薪税会员学年期权务级聘评籍轨票院国民党政法军宪规单建人律宿长]$/,
			notAfter: /^(?:[的度，。、；”裁导定约止订服胜高人造）」]|文化|中学|企业)/,
		},
		干: { forms: '幹乾干', notBefore: /[苦实真大猛巧能骨]$/, notAfter: /^[渠道线流部警事活]/ },
		只: {
			forms: '只隻',
			where: [{ before: /[\d０-９一二三四五六七八九十百千万亿两几数多余每这那哪某另单]$/ }],
			notAfter: /^[能会要有是需在剩为让想占可得限供说靠看管顾不用好]/,
		},
		面: {
			forms: '面麵',
			where: [{ before: /[吃煮揉擀和炒拌碗发削泡炸卖袋斤]$/ }],
			notAfter: /^[对积向临前目部子貌]/,
		},
		谷: { forms: '谷穀', where: [{ before: /[稻粮米收种打晒百五仓新糠禾]$/ }] },
		松: { forms: '松鬆', notBefore: SOUND, notAfter: /^[·树林针柏花鼠香江原山湖园]/ },
		表: {
			forms: '表錶',
			where: [{ before: /[手钟戴看块名金怀秒只修停跑腕对买卖]$/ }],
			notAfter: /^[示明达现决演彰扬率态格]/,
		},
		云: { forms: '雲云', where: [{ before: /[诗书语谚歌人古曰子经又]$/ }, { after: /^(?:[：:，,“「]|$)/ }] },
		斗: { forms: '鬥斗', where: [{ before: /[星北烟漏车米升泰科熨一几二三五十抓翻料]$/ }] },
		舍: { forms: '舍捨', notBefore: /[宿校馆农房屋寒田牛猪鸡羊圈营精院]$/, notAfter: /^[夫尔恩内曼基]/ },
		致: { forms: '致緻', where: [{ before: /[精细别雅景标密工]$/ }], notAfter: /^[信电函辞词敬贺以]/ },
		历: {
			forms: '歷曆',
			where: [{ before: /[日月年新旧公农阴阳夏挂台黄教西校]$/ }],
			notAfter: /^[史经次年届任程来时代]/,
		},
		困: { forms: '困睏', notBefore: /[被围受贫特纾解脱济扶帮穷]$/, notAfter: /^[群难住境扰局在于人女车者]/ },
		复: {
			forms: '復複覆',
			where: [{ before: /[答批回反重繁电函]$/ }, { after: /^[印合杂数式制眼方本写述]/ }],
		},
		获: { forms: '獲穫', where: [{ before: /[收渔鱼农粮秋夏]$/ }] },
		发: {
			forms: '發髮',
			where: [{ before: /[长短白黑金银灰红黄秀束烫直染剪理削假毛护脱卷]$/ }],
			notAfter: /^[展布表生射现动放电]/,
		},
		后: { forms: '後后', where: [{ before: /[皇王太天母妃影视歌封帝]$/ }], notAfter: /^[来面续期方]/ },
		征: {
			forms: '徵征',
			notBefore: /[加免减强开缓停课特应象]$/,
			notAfter: /^[收集求税地兵文信兆召战程途服伐讨]/,
		},
		准: { forms: '準准', notBefore: /[找把得瞄校对看定降精标水基不判]$/, notAfter: /^[确备则时入予许绳]/ },
		采: { forms: '採采', where: [{ before: /[风神文丰兴王李张刘陈杨赵黄周吴徐孙朱马林郭何高罗]$/ }] },
		冲: { forms: '衝沖', notAfter: /^[出向上进入过刺锋击破关线顶动撞浪前著着住]/ },
		卷: { forms: '卷捲', notBefore: /[第一二三四五六七八九十百千万上中下问试答画长案全各首这本新\d]$/ },
		须: { forms: '須鬚', where: [{ before: /[胡留触根长龙虎髯]$/ }] },
		胡: { forms: '胡鬍', where: [{ after: /^[须子]/ }] },
		折: { forms: '折摺', where: [{ before: /[对存奏百一多]$/ }], notAfter: /^[射扣损磨旧腾中回返算合]/ },
		钟: { forms: '鐘鍾', where: [{ after: /^(?:[\p{P}的了说表指与和在]|$)/u }] },
		涂: { forms: '塗涂', notAfter: /^[料抹上在满成了改写鸦层]/ },
		于: { forms: '於于', where: [{ before: /(?:^|[、])$/, after: /^[^\p{P}]{1,2}(?:[\p{P}和说等]|$)/u }] },
		游: { forms: '遊游', where: [{ before: /[他她我们会能再就儿往人]$/, after: /^(?:$|[\p{P}了得着])/u }] },
		余: { forms: '余餘', where: [{ before: /[富盈残有]$/ }] },
		脏: { forms: '髒臟', notBefore: /[心内肝肾脾肺]$/ },
		签: { forms: '簽籤', where: [{ before: /[抽求上下中]$/ }] },
		丑: { forms: '醜丑' },
		御: { forms: '禦御', notBefore: /[抵防宫廷]$/, notAfter: /^[宴膳医赐]/ },
		仆: { forms: '僕仆' },
		范: { forms: '范範', notAfter: /^\p{Script=Han}{1,2}(?:\p{P}|$)/u },
	}),
);
