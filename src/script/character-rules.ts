/** A form of a character that its neighbours decide. */
export interface CharacterRule {
	/** Tested against what stands before the character, up to four units. */
	readonly before?: RegExp;
	/** Tested against what stands behind it, up to four units. */
	readonly after?: RegExp;
	readonly form: string;
}

const NUMBER = /[\d０-９一二三四五六七八九十百千万亿两几数多]$/;
/** Characters that transcriptions of foreign names are mostly written with. */
const SOUND_BEFORE =
	/[阿埃巴贝比布波达德迪蒂都杜厄尔法菲费弗福盖格赫霍基加嘉察卡凯科克库奎拉莱兰勒雷利列鲁罗洛马玛毛麦曼梅蒙米莫姆穆娜纳尼诺努帕佩皮普齐恰乔切萨塞瑟什施史斯苏索塔泰特提托图瓦维韦沃乌西希锡夏谢辛雅亚扬耶伊因尤约扎泽兹]$/;
const TWO_SOUNDS =
	/[阿埃巴贝比布达德迪菲费弗盖格赫吉卡凯克拉莱勒雷利罗洛马玛曼梅蒙米莫姆穆纳尼诺帕佩普萨塞施史斯苏塔泰特提托瓦维沃谢亚伊因尤扎]{2}$/;
const SOUND_AFTER =
	/^[·•阿埃巴贝比布达德迪蒂多杜厄恩尔法菲费弗福格赫亨霍基加卡凯坎科克库奎拉莱兰勒雷利列卢鲁罗洛马玛迈曼梅蒙米莫姆穆娜纳内尼诺努帕佩皮普奇齐恰乔切森萨塞什士施史斯松苏索塔泰坦特提托图瓦维韦沃乌希锡谢雅亚扬耶伊因尤兹]/;

/**
 * Forms of single characters that stand in no phrase, first rule that applies; where none does the first
 * candidate of the dictionary stands.
 */
export const CHARACTER_RULES: ReadonlyMap<string, readonly CharacterRule[]> = new Map([
	// 範, 樸, 鬱 and 嶽 occur in words only, which the dictionaries hold; alone these four are surnames and names.
	['范', [{ form: '范' }]],
	['朴', [{ form: '朴' }]],
	['郁', [{ form: '郁' }]],
	['岳', [{ form: '岳' }]],
	// A rest is what numbers have; else it is a surname.
	['余', [{ before: NUMBER, form: '餘' }, { before: /[之有其盈剩所残]$/, form: '餘' }, { form: '余' }]],
	[
		'里',
		[
			{ before: /[\d０-９]$/, form: '里' },
			{ before: SOUND_BEFORE, after: SOUND_AFTER, form: '里' },
			{ before: TWO_SOUNDS, form: '里' },
		],
	],
	['只', [{ before: /[\d０-９]$/, after: /^(?!是|有|能|要|为|会|好|想|需|用|在|剩|不)/, form: '隻' }]],
	['钟', [{ before: /[点刻分秒]$/, form: '鐘' }]],
	// In water one swims; everywhere else one roams.
	[
		'游',
		[
			{ before: /[上下中]$/, form: '游' },
			{ before: /[出春秋夜周环巡漫云神畅郊重]$/, form: '遊' },
			{ after: /^[泳水过了到上进入出回向完]/, form: '游' },
		],
	],
]);

const REACH = 4;

/**
 * Phrases of the dictionaries that are none behind certain characters: three days later no empress of heaven comes.
 */
const NO_PHRASE_BEHIND: ReadonlyMap<string, RegExp> = new Map([
	['天后', /[\d０-９〇零一二三四五六七八九十百千万两几数多半整]$/],
]);

/** Whether a phrase at an index is ruled out by what stands before it. */
export function isRuledOut(text: string, at: number, phrase: string): boolean {
	return at > 0 && (NO_PHRASE_BEHIND.get(phrase)?.test(text.slice(Math.max(0, at - REACH), at)) ?? false);
}

/** Standard form of the character at an index by {@link CHARACTER_RULES}, or null where no rule applies. */
export function ruledForm(text: string, at: number): string | null {
	const rules = CHARACTER_RULES.get(text[at] ?? '');
	if (!rules) return null;
	const before = text.slice(Math.max(0, at - REACH), at);
	const after = text.slice(at + 1, at + 1 + REACH);
	const rule = rules.find((one) => (one.before?.test(before) ?? true) && (one.after?.test(after) ?? true));
	return rule?.form ?? null;
}
