import { CANTONESE } from './cantonese.ts';
import type { CharacterRule } from './character-rule.ts';
import { STATE_RULES } from './state-rules.ts';
import { MILE_IN_NAMES } from './transcription-rules.ts';

const NUMBER = /[\d０-９一二三四五六七八九十百千万亿两几数多]$/;
/**
 * Forms of single characters that stand in no phrase, first rule that applies; where none does the first
 * candidate of the dictionary stands.
 */
export const CHARACTER_RULES: ReadonlyMap<string, readonly CharacterRule[]> = new Map([
	...STATE_RULES,
	// 範, 樸, 鬱 and 嶽 occur in words only, which the dictionaries hold; alone these four are surnames and names.
	['范', [{ form: '范' }]],
	['朴', [{ form: '朴' }]],
	['郁', [{ form: '郁' }]],
	['岳', [{ form: '岳' }]],
	// A rest is what numbers have; else it is a surname.
	[
		'余',
		[
			{ before: NUMBER, form: '餘' },
			{ before: /[之有其盈剩所残]$/, form: '餘' },
			{
				before: /[年月日天时岁里周载旬米斤亩元]$/,
				after: /^(?:[\p{P}的来以后前间未仍才就过无]|$)/u,
				form: '餘',
			},
			{
				after:
					/^(?:屋|绪|晖|辉|音|热|温|波|威|毒|党|孽|裕|兴|数|款|票|粮|悸|烬|味|暇|罪|量|额|项|弦|切|割|下|年|钱|利|响|韵|恨|脉|料|渣|震|生|地|力|悲|痛|孽|荫|暑|寒|香|烟|火|勇|存|缺|蓄|留|剩|情未|光[^中])/,
				form: '餘',
			},
			{ form: '余' },
		],
	],
	['里', MILE_IN_NAMES],
	[
		'只',
		[
			{
				before: /[\d０-９百千万亿余多数几两三四五六七八九十]$/,
				after: /^(?!是|有|能|要|为|会|好|想|需|用|在|剩|不|占|让|算|可|得|限|供|说|靠|看|管|顾)/,
				form: '隻',
			},
			// Animals by number; before a verb the animals only do something.
			{ before: /[羊鱼猪牛鸡鸭犬马狗猫鸟]$/, after: /^(?:[\p{P}的数等和被]|$)/u, form: '隻' },
			{ text: CANTONESE, before: /[嗰呢似成]$/, form: '隻' },
		],
	],
	[
		'钟',
		[
			{ text: CANTONESE, after: /^意/, form: '鍾' },
			{ before: /[点刻分秒粒够敲撞古铜铸警座口闹挂吊]$/, form: '鐘' },
			{ before: /(?:[\d０-９一二三四五六七八九十两几半多]个|[个分]半)$/, form: '鐘' },
			{ text: CANTONESE, before: /个$/, form: '鐘' },
			{ after: /^(?:[又也再已还]?(?:响|敲|鸣|停摆|停了|走[快慢])|[上里]的?[指时刻铭]|指[着向])/, form: '鐘' },
		],
	],
	// A slip is drawn or hangs on something; names are signed.
	[
		'签',
		[
			{ before: /[抽书标牙竹求中浮棉药火灵木香题支根]$/, form: '籤' },
			{ after: /^[诗王筒]/, form: '籤' },
			{ form: '簽' },
		],
	],
	// Salt is tasted; everywhere else the character is a name or means all.
	[
		'咸',
		[
			{
				after: /^(?:[菜鱼味淡水蛋甜肉湖潮涩香鲜食粥盐酸辣汤饼]|死)/,
				form: '鹹',
			},
			{ before: /[太很偏过又不微较酸甜更最喝吃口好够]$/, form: '鹹' },
			{ form: '咸' },
		],
	],
	[
		'系',
		[
			{
				after:
					/^(?:[上好紧着住牢了在]{0,2})(?:[一条根]{0,2})(?:鞋|安全带|领带|领结|围|腰带|皮带|绳|扣|丝带|红|蝴蝶|带|裤|缆|铃)/,
				form: '繫',
			},
			{ before: /[情心身魂命梦]$/, after: /^(?!统|列|学|数|里|主任|办)/, form: '繫' },
			{ before: /[确实纯皆均乃亦唔就都]$/, form: '係' },
			{
				before: /(?:^|[\p{P}者人告品件原其此案故])$/u,
				after: /^(?:因|由|指|以|属|必须|被|依|受|经|在)/,
				form: '係',
			},
			{
				after: /^(?:夫妻|夫妇|父[子女]|母[子女]|兄弟|姐妹|兄妹|姐弟|情侣|恋人|同乡|同学|同事|邻居|亲属|亲戚)/,
				before: /[^关体联派谱]$/,
				form: '係',
			},
			// Cantonese words before the copula; Mandarin has 是 behind them.
			{
				before: /(?:但|应该|一定|就算|即使|其实|本身|原来|可能|究竟|到底|如果|因为|那个|仲|嘅|都|唔)$/,
				after:
					/^(?!统|列|数|上|主任|里|内|办|学|所|外|红|紧|着|住|牢|安全|领|带|鞋|绳|于|在|主|际|刊|友|花|谱|词)/,
				form: '係',
			},
			{ after: /^(?:真实|虚假|伪造|假冒|自愿|初犯|主犯|从犯|累犯|未成年|正当|非法|合法|违法)/, form: '係' },
			{
				text: CANTONESE,
				after: /^(?!统|列|数|主任|办)/,
				before: /(?:^|完全|[^关体联派维科学院本该全同直嫡谱文理医])$/,
				form: '係',
			},
		],
	],
	// So many flats; everything else that is counted in companions.
	['伙', [{ before: /[\d余逾万百千]$/, after: /^(?!人|朋友|年轻|兄弟|学生)/, form: '伙' }]],
	// Particles of Cantonese: 一吓 once, 輸晒 altogether.
	[
		'吓',
		[
			{ before: /[睇行讨空谈试坐等玩食讲听]$/, after: /^(?:[\p{P}\s]|$)/u, form: '吓' },
			{ text: CANTONESE, before: /(?:^|[^惊恐威惶])$/, after: /^(?![人到坏死倒唬阻怕得亲])/, form: '吓' },
		],
	],
	[
		'晒',
		[
			{
				text: CANTONESE,
				before: /(?:^|[^冲曝暴印日])$/,
				after: /^(?!太阳|日|相|书|衫|干|黑|谷|被|衣)/,
				form: '晒',
			},
		],
	],
	// Water washes; everything else thrusts.
	[
		'冲',
		[
			{
				after: /^(?:[走散刷洗泡茶凉厕澡调印晒垮毁塌淡积蚀账喜剂服抵绳沟水奶]|马桶|咖啡|销(?![量售路]))/,
				form: '沖',
			},
			{ before: /(?:水|浪|潮|海流)$/, form: '沖' },
			{ before: /被$/, after: /^(?:下|至|到|上岸)/, form: '沖' },
			// Masses of water strike what stands in them; a strike of any other kind is 衝擊.
			{
				before: /(?:土石流|泥石流|山洪|洪水|海水|河水|雨水|溪水|海浪|巨浪|水流|激流)$/,
				after: /^击/,
				form: '沖',
			},
			{ before: /下$/, after: /^气流/, form: '沖' },
		],
	],
	[
		'制',
		[
			{
				before: /(?:美|英|法|德|中|泰|大陆|台湾|香港|韩国|俄罗斯|日本|瑞士|越南|印尼|印度|意大利)国?$/,
				after:
					/^(?:$|[\p{P}的]|[枪炮手车表鞋服衫]|波鞋|皮鞋|球鞋|武器|装[备甲]|坦克|战[机车斗]|导弹|飞机|直升|汽车|运动|产品|品牌)/u,
				form: '製',
			},
			{ before: /自$/, after: /^(?!力|能力|心|性|[\p{P}]|$|和|与)/u, form: '製' },
			{
				before: /[印缝绣酿烘熏腌炒煎熬焙锻铸雕仿研试监录摄绘淬吹灌晾炼]$/,
				after: /^(?![度裁约止造服定订衡动胜修])/,
				form: '製',
			},
		],
	],
	// What is put on or gone to is a play.
	[
		'出',
		[
			{
				before: /(?:上演|公演|主演|编演|排演|首演|导演|看过?)了?[一两二三几]$/,
				after: /^(?![去来现门发口场入席去租]|.{0,1}[去来])/,
				form: '齣',
			},
		],
	],
	// One wears a watch; what is shown or stated is none.
	[
		'表',
		[
			{
				before: /(?:戴(?:[着了过]?|上|[块只款])|[修卖]|[块枚]|[两几一]只)$/,
				after: /^(?![演示情面格现态明彰扬述露决层达白皮姐哥妹弟叔])/,
				form: '錶',
			},
		],
	],
	// Somebody of old says, and a quotation follows.
	['云', [{ before: /[人语诗谚子又书经曾有或俗序言记传铭歌词]$/, after: /^[：:，,“「]/, form: '云' }]],
	// A note has its sign before and behind.
	[
		'注',
		[
			{
				before: /(?:^|[\p{P}*\s])$/u,
				after: /^(?:[：:\d０-９]|[一二三四五六七八九十][：:】）])/,
				form: '註',
			},
		],
	],
	['面', [{ before: /碗(?:里的?)?$/, form: '麵' }]],
	// What is cooked with; else the surname.
	[
		'姜',
		[
			{ before: /[葱蒜椒]、?$/, after: /^(?!昆|老师|先生|女士|某)/, form: '薑' },
			{ after: /^(?:、?[蒜葱]|枣)/, form: '薑' },
		],
	],
	// In water one swims; everywhere else one roams.
	[
		'游',
		[
			{ before: /[上下中]$/, form: '游' },
			{ before: /[鱼鸭鹅虾蛇]儿?$/, after: /^(?![乐戏玩])/, form: '游' },
			{ before: /[出春秋夜周环巡漫云神畅郊重]$/, form: '遊' },
			{ after: /^[泳水过了到上进入出回向完]/, form: '游' },
		],
	],
]);

/** Code units that rules see on either side. */
const REACH = 6;

/** Standard form of the character at an index by {@link CHARACTER_RULES}, or null where no rule applies. */
export function ruledForm(text: string, at: number): string | null {
	const rules = CHARACTER_RULES.get(text[at] ?? '');
	if (!rules) return null;
	const before = text.slice(Math.max(0, at - REACH), at);
	const after = text.slice(at + 1, at + 1 + REACH);
	const rule = rules.find(
		(one) =>
			(one.before?.test(before) ?? true) &&
			(one.after?.test(after) ?? true) &&
			(one.text?.test(text) ?? true),
	);
	return rule?.form ?? null;
}
