/** What is known of the forms that writers have: which tell a program from a writer, and how often writers slip. */

/**
 * Simplified characters whose Traditional forms are told apart by every writer, in Taiwan and in Hong Kong alike,
 * so that a wrong form is a mistake of a program. Pairs that writers mix (台 臺, 佔 占, 計劃 計畫,
 * 杯 盃 …) are left out on purpose.
 */
export const DECISIVE: ReadonlySet<string> = new Set(
	'发后系采松干里面制谷余云丑斗板表准范舍御郁致辟钟获历胡须仆朴困几吁向叶筑党种价征签脏术当坛纤复出克卷朱累苏丰志游只冲注并咨借赞尽托占',
);

/** Pairs of a Simplified character and a form of it. */
function formsBy(pairs: string): ReadonlyMap<string, string> {
	return new Map(pairs.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));
}

/** Forms of OpenCC's own standard that no press prints: where they alone stand in a text, a program put them there. */
export const UNPRINTED = formsBy('为爲 众衆 群羣 峰峯 床牀 吃喫 启啓 伪僞 唇脣 娴嫺');
/** Forms that input methods of writers give who have those as well; OpenCC's standard has others. */
export const TYPED = formsBy('说説 产産');
/** Words that writers have in either form, in Simplified: 盡快 as often as 儘快, 游說 beside 遊說. */
export const EITHER_WAY: ReadonlySet<string> = new Set(
	'尽快 尽速 尽早 尽量 游说 重复 回复 复核 里山'.split(' '),
);

/** Share of forms in native text that differ from the expected ones inside words. */
const IN_WORDS = 0.002;
/** The same for characters that writers themselves have wrong more often (注明, 里面), or hardly ever. */
const IN_WORDS_OF: Readonly<Record<string, number>> = {
	复: 0.012,
	游: 0.016,
	冲: 0.015,
	尽: 0.03,
	托: 0.02,
	占: 0.02,
	累: 0.02,
	注: 0.015,
	借: 0.015,
	赞: 0.013,
	只: 0.008,
	里: 0.015,
	松: 0.015,
	致: 0.012,
	干: 0.012,
	系: 0.005,
	制: 0.004,
	志: 0.003,
	后: 0.001,
	发: 0.0005,
	当: 0.0005,
	出: 0.0005,
};
/**
 * The same for characters that are a word by themselves or a part of a name: there the expected form is wrong more often,
 * because no phrase tells it. Counted in half of the native text that the figures of docs/script.md are of.
 */
const ALONE = 0.02;
const ALONE_OF: Readonly<Record<string, number>> = {
	赞: 0.3,
	占: 0.12,
	托: 0.1,
	游: 0.16,
	制: 0.14,
	舍: 0.13,
	松: 0.12,
	须: 0.1,
	胡: 0.08,
	钟: 0.08,
	冲: 0.07,
	注: 0.07,
	表: 0.06,
	准: 0.06,
	发: 0.055,
	系: 0.055,
	借: 0.05,
	云: 0.05,
	辟: 0.05,
	干: 0.05,
	朴: 0.04,
	里: 0.04,
	郁: 0.04,
	余: 0.04,
	只: 0.03,
	签: 0.03,
	征: 0.03,
	卷: 0.03,
	采: 0.025,
	苏: 0.01,
	志: 0.003,
};

/** Share of forms of a character inside words that writers have otherwise than expected. */
export function slipsInWords(char: string): number {
	return IN_WORDS_OF[char] ?? IN_WORDS;
}

/** Chance that a text of a writer has an unexpected form of a character where it stands alone. */
export function slipsAlone(char: string): number {
	return ALONE_OF[char] ?? ALONE;
}
