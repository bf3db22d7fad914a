import { foldAligned, foldedPattern } from './aligned-fold.ts';
import { NO_PERSON, NOT_A_NAME, ROLE_ALONE } from './credit-rules.ts';

/** The common surnames; together more than 97 % of people in China. After the lists of the 2020 census report. */
const SURNAMES = new Set(
	foldAligned(
		'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文季鲁葛洪牛施温毕俞樊安岳纪倪齐伍章殷左祝聂焦柳邢包翟路骆欧童庞颜尚申兰管柴翁关辛游涂申甘符焉司裴宁滕简阮艾凌单晏耿曲霍翁晏商解古景瞿冉牟苗宫巩成车米项盛娄成党连雍桂巫佘蓝沙平年尤卓卞郁时屈应鲍项应阳华仇隋柯全乐占桑丛苟燕池冷房芦臧查窦从钮谷敖尧迟封靳傅朴佟闻栾谈揭习萧庄詹费舒阎丘甄',
	),
);

/**
 * Rarer surnames. They tell a name that stands alone, but not where a run of names without marks is cut: many of them
 * end given names as well.
 */
const RARE = new Set(
	foldAligned(
		'饶祁闵戚匡荆柏蒲鞠褚屠厉楚贝邸麦晁郎寇冼荀芮栗邬辜隗郗訾蔺仝谌郄昝苑茹阙逯郜郅亓麻邝粟戎竺滑束贡桓沐宓卫喻奚梅席蒙诸廉虞裘储刁湛穆禹狄茅嵇邰鄢鄂蒯姬卿晋惠胥缪杭贲羿邴蓬仰钭祖蓟濮郏扈冀宦戈庾殳夔厍毋撒代禚逄璩郦宰佴庹母眭郇逢昌丰',
	),
);

/**
 * What else is a surname, after the Hundred Family Surnames and the census. Most of them are common words: they tell a name
 * only behind the word for a reporter.
 */
const TOLD = new Set(
	foldAligned(
		'水云花元卜和明计伏强危支经干宗宣吉荣伊富巴弓山班秋仲暴幸韶印宿怀索咸籍阴能苍双莘劳扶堵却寿通边浦农别充慕鱼容慎终暨居衡步都满弘国广禄东沃利越隆师融阚那空乜养须相后红权益公鹿来门南战展况官呼延虎喇生税岩折种么冶植敬粘原缑修初线由续刑户卑扎银次树冮青拱',
	),
);

const COMPOUND = new Set(
	[
		'欧阳',
		'司马',
		'上官',
		'诸葛',
		'东方',
		'皇甫',
		'尉迟',
		'公孙',
		'令狐',
		'慕容',
		'司徒',
		'夏侯',
		'端木',
		'轩辕',
		'南宫',
		'独孤',
		'长孙',
		'宇文',
		'澹台',
		'闻人',
		'赫连',
		'欧陽',
	].map(foldAligned),
);

const SHORT_NAME = /^\p{Script=Han}{2,3}$/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const DOTTED_NAME = /^\p{Script=Han}{1,8}(?:[·•・．‧.]\p{Script=Han}{1,8}){1,3}$/u;
const LATIN_NAME = /^[\p{Script=Latin}][\p{Script=Latin}.'’-]*(?: [\p{Script=Latin}.'’-]+){0,3}$/u;

/** Initials of an organisation. */
const ACRONYM = /^[A-Z]{3,}$/u;

/** Whether a piece of text can be the name of one person. Folded or not. */
export function isName(text: string): boolean {
	const folded = foldAligned(text);
	if (ROLE_ALONE.test(folded) || NO_PERSON.test(folded)) return false;
	if (/^[于向]\p{Script=Han}$/u.test(folded)) return true;
	if (NOT_A_NAME.test(folded))
		return SURNAMES.has(folded.slice(0, 1)) && HAN_NAME.test(folded) && folded.length === 3;
	if (HAN_NAME.test(folded) || DOTTED_NAME.test(folded)) return true;
	return LATIN_NAME.test(text) && text.length <= 40 && !ACRONYM.test(text);
}

/** Whether a name is written in two or three Han characters, as most are. */
export function isShortName(name: string): boolean {
	return SHORT_NAME.test(name);
}

/** Whether a name begins with a surname of the lists. */
export function hasSurname(text: string): boolean {
	const folded = foldAligned(text);
	const first = folded.slice(0, 1);
	return SURNAMES.has(first) || RARE.has(first) || COMPOUND.has(folded.slice(0, 2));
}

/** Whether a name begins with any surname there is; told of what stands behind the word for a reporter. */
export function mayHaveSurname(text: string): boolean {
	return hasSurname(text) || TOLD.has(foldAligned(text).slice(0, 1));
}

/**
 * Cuts a list of names at marks and spaces; `王　芳` is one name. Names that stand without a mark between them are cut
 * before a surname when only one way is possible. Returns null when a part is no name.
 */
export function splitNames(text: string): string[] | null {
	const names: string[] = [];
	for (const part of partsOf(text.trim())) {
		if (isName(part) && !looksLikeTwo(part)) names.push(part);
		else {
			const cut = cutRun(part);
			if (!cut) return null;
			names.push(...cut);
		}
	}
	return names.length > 0 ? names : null;
}

function partsOf(text: string): string[] {
	// Most are one name, which nothing can part.
	if (HAN_NAME.test(text)) return [text];
	return text
		.replace(/(?<=^|[\s、,，/;；&])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?=$|[\s、,，/;；&])/gu, '$1$2')
		.split(
			/\s*[、,，/／∕⁄╱⧸＼\\;；&|｜丨]\s*|\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+|(?<=\p{Script=Han}{2})[和及与與暨](?=\p{Script=Han}{2})/u,
		)
		.filter((part) => part !== '');
}

/** Four characters that begin and continue with a surname are two names of two. */
function looksLikeTwo(part: string): boolean {
	return (
		part.length === 4 &&
		/^\p{Script=Han}+$/u.test(part) &&
		!COMPOUND.has(foldAligned(part.slice(0, 2))) &&
		cutRun(part) !== null
	);
}

/** All ways to cut a run of Han characters into names of two or three with a surname each; the one way, or null. */
function cutRun(run: string): string[] | null {
	if (!/^\p{Script=Han}{4,12}$/u.test(run)) return null;
	const ways: string[][] = [];
	const walk = (at: number, names: string[]) => {
		if (ways.length > 1) return;
		if (at === run.length) ways.push(names);
		for (const length of [2, 3]) {
			const name = run.slice(at, at + length);
			if (name.length === length && SURNAMES.has(foldAligned(name.slice(0, 1))))
				walk(at + length, [...names, name]);
		}
	};
	walk(0, []);
	return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** Words of sections and places that begin with a surname. */
const SECTION = foldedPattern(
	'^(?:时政|时尚|时评|文化|文艺|文学|文旅|文娱|房产|金融|高端|高教|万象|常识|安全|康养|方言|黄金|石油|能源|华人|华侨|江湖|国际|国内|财经|广告|独家|关注|综合|原创|体育|向上|党建|党史|解读|成长|车讯|车评|方圆|古今|车友|古迹|平安|沙龙|雷达|项目|云端|应急|应用|安徽|江苏|江西|河南|宁夏|温州|常州|成都|沈阳|洛阳|宁波|武汉|福州|广州|台湾)',
);

/** Whether a folded word that could be a name is that of a section or a place. */
export function isSection(folded: string): boolean {
	return SECTION.test(folded);
}

/** Whether a word can be a name where nothing says that it is one: it has a surname, and is no section or place. */
export function isLoneName(text: string): boolean {
	return hasSurname(text) && isName(text) && !isSection(foldAligned(text));
}
