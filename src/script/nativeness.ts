import type { ScriptVerdict } from '../model/script.ts';
import { wordStarts } from './word-boundaries.ts';

/** How one ambiguous Simplified character stands in a Traditional text. */
export interface FormCount {
	/** Times each Traditional form stands for it. */
	readonly forms: Readonly<Record<string, number>>;
	/** Times the form is another one than a conversion that knows phrases would write, inside a word. */
	readonly wrong: number;
}

/** What speaks for or against a machine conversion, by Simplified character. Can be added up over articles. */
export type NativenessEvidence = Readonly<Record<string, FormCount>>;

/** A judgement on whether a Traditional text was written so. */
export interface Nativeness {
	readonly verdict: ScriptVerdict;
	/** Natural logarithm of how much likelier the text is under a character table than under a writer's hand. */
	readonly score: number;
	readonly evidence: readonly string[];
}

/**
 * Simplified characters whose Traditional forms are told apart by every writer, in Taiwan and in Hong Kong alike,
 * so that a wrong form inside a word is a mistake of a program. Pairs that writers mix (台 臺, 佔 占, 計劃 計畫,
 * 杯 盃 …) are left out on purpose.
 */
export const DECISIVE: ReadonlySet<string> = new Set(
	'发后系采松干里面制谷余云丑斗板表准范舍御郁致辟钟获历胡须仆朴困几吁向叶筑党种价征签脏术当坛纤复出克卷朱累苏丰志游只冲注并',
);

/** Pairs of a Simplified character and a form of it. */
function formsBy(pairs: string): ReadonlyMap<string, string> {
	return new Map(pairs.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));
}

/** Forms of OpenCC's own standard that no press prints: where they alone stand in a text, a program put them there. */
const UNPRINTED = formsBy('为爲 众衆 群羣 峰峯 床牀 吃喫 启啓 伪僞 唇脣 娴嫺');
/** Forms that input methods of writers give who have those as well; OpenCC's standard has others. */
const TYPED = formsBy('说説 产産');
/** Score of the second and of each further character of {@link UNPRINTED}. */
const UNPRINTED_SCORE = 3.5;

/** Share of its characters that a conversion by table leaves otherwise: quotations, hand corrections. */
const TABLE_NOISE = 0.01;
/** Share of forms in native text that differ from the expected ones inside words. */
const NATIVE_NOISE = 0.002;
/** The same for characters that writers themselves have wrong more often (回復 and 回覆, 游說), or hardly ever. */
const NATIVE_NOISE_OF: Readonly<Record<string, number>> = {
	复: 0.03,
	游: 0.04,
	冲: 0.03,
	累: 0.02,
	注: 0.015,
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
/** Probability that a writer uses one form of a character throughout, right or wrong. */
const WRITER_HAS_ONE = 0.0003;
/** Probability that a table uses another form than the one that is most frequent overall. */
const TABLE_USES_OTHER = 0.1;
/** From these scores on a text is called a machine conversion, or native. */
const MACHINE_FROM = 3.2;
const NATIVE_TO = -2;
/** Examples of a kind in the evidence. */
const EXAMPLES = 5;

/** Score of one character: how much likelier its forms are under the best table than under a writer's hand. */
function scoreOf(char: string, first: string, { forms, wrong }: FormCount): number {
	const total = Object.values(forms).reduce((sum, count) => sum + count, 0);
	if (total === 0) return 0;
	const oneForm = Object.entries(forms).map(([form, count]) => ({
		odds: form === first ? 0 : Math.log(TABLE_USES_OTHER),
		fit: count * Math.log(1 - TABLE_NOISE) + (total - count) * Math.log(TABLE_NOISE),
	}));
	const underTable = Math.max(...oneForm.map(({ odds, fit }) => odds + fit));
	const noise = NATIVE_NOISE_OF[char] ?? NATIVE_NOISE;
	const byHand = (total - wrong) * Math.log(1 - noise) + wrong * Math.log(noise);
	const byHabit = Math.log(WRITER_HAS_ONE) + Math.max(...oneForm.map(({ fit }) => fit));
	return underTable - Math.max(byHand, byHabit);
}

/** Forms that tell nothing from one another: Hong Kong's 裏 is Taiwan's 裡; 回復 and 回覆 are both written. */
const ALIKE: Readonly<Record<string, string>> = { 裏: '裡', 覆: '復', 祇: '只', 衹: '只' };

function alike(form: string): string {
	return ALIKE[form] ?? form;
}

/**
 * Counts the forms of decisive characters in a Traditional text.
 * @param simplified the text's Simplified form
 * @param expected that form, converted with regard to phrases; all three have the same number of code points
 */
export function nativenessEvidence(text: string, simplified: string, expected: string): NativenessEvidence {
	const counts: Record<string, { forms: Record<string, number>; wrong: number }> = {};
	const found = [...text];
	const wanted = [...expected];
	let starts: Uint8Array | undefined;
	let end = 0;
	[...simplified].forEach((char, index) => {
		end += char.length;
		const decisive = DECISIVE.has(char);
		if (!decisive && !UNPRINTED.has(char) && !TYPED.has(char)) return;
		const form = alike(found[index] ?? char);
		const count = counts[char] ?? { forms: {}, wrong: 0 };
		counts[char] = count;
		count.forms[form] = (count.forms[form] ?? 0) + 1;
		if (!decisive || form === alike(wanted[index] ?? char)) return;
		starts ??= wordStarts(simplified);
		if (starts[end - char.length] === 0 || starts[end] === 0) count.wrong++;
	});
	return counts;
}

/** Adds up the evidence of several texts, of one article or of one outlet. */
export function addEvidence(all: readonly NativenessEvidence[]): NativenessEvidence {
	const sums: Record<string, { forms: Record<string, number>; wrong: number }> = {};
	for (const evidence of all) {
		for (const [char, { forms, wrong }] of Object.entries(evidence)) {
			const sum = sums[char] ?? { forms: {}, wrong: 0 };
			sums[char] = sum;
			sum.wrong += wrong;
			for (const [form, count] of Object.entries(forms)) sum.forms[form] = (sum.forms[form] ?? 0) + count;
		}
	}
	return sums;
}

/** Forms of {@link UNPRINTED} that alone stand for their characters, unless the text has forms that a writer typed. */
function unprintedForms(evidence: NativenessEvidence): string[] {
	if ([...TYPED].some(([char, form]) => evidence[char]?.forms[form])) return [];
	return [...UNPRINTED].flatMap(([char, form]) =>
		Object.keys(evidence[char]?.forms ?? {}).join() === form ? [form] : [],
	);
}

/**
 * Judges Traditional text by the forms of ambiguous characters. A conversion by table writes one form for each
 * Simplified character, right or wrong; a writer uses several, and the right one inside words.
 * @param first gives the most frequent Traditional form of a Simplified character
 */
export function judgeNativeness(evidence: NativenessEvidence, first: (char: string) => string): Nativeness {
	const unprinted = unprintedForms(evidence);
	let score = UNPRINTED_SCORE * Math.max(0, unprinted.length - 1);
	const wrong: string[] = [];
	const several: string[] = [];
	for (const [char, count] of Object.entries(evidence)) {
		if (!DECISIVE.has(char)) continue;
		score += scoreOf(char, first(char), count);
		const forms = Object.keys(count.forms);
		if (count.wrong > 0) wrong.push(`${forms.join('/')} ${count.wrong}×`);
		else if (forms.length > 1) several.push(forms.join('/'));
	}
	const verdict = score >= MACHINE_FROM ? 'machine' : score <= NATIVE_TO ? 'native' : 'unsure';
	const list = (items: readonly string[]) =>
		`${items.slice(0, EXAMPLES).join(', ')}${items.length > EXAMPLES ? ' …' : ''}`;
	const sentences = [];
	if (wrong.length > 0)
		sentences.push(`forms of a character-by-character conversion inside words: ${list(wrong)}`);
	if (unprinted.length > 1)
		sentences.push(`forms that a program puts and no press prints: ${list(unprinted)}`);
	if (several.length > 0)
		sentences.push(
			`several Traditional forms of one Simplified character, each in its place: ${list(several)}`,
		);
	sentences.push(`score ${score.toFixed(1)} (machine from ${MACHINE_FROM}, native to ${NATIVE_TO})`);
	return { verdict, score, evidence: sentences };
}
