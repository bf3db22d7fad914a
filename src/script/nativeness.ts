import type { ScriptVerdict } from '../model/script.ts';
import { DECISIVE, EITHER_WAY, slipsAlone, slipsInWords, TYPED, UNPRINTED } from './nativeness-tables.ts';
import { wordStarts } from './word-boundaries.ts';

/** How one ambiguous Simplified character stands in a Traditional text. */
export interface FormCount {
	/** Times each Traditional form stands for it. */
	readonly forms: Readonly<Record<string, number>>;
	/** Times the form is another one than a conversion that knows phrases would write, inside a word. */
	readonly wrong: number;
	/** The same where the character is a word of its own. */
	readonly wrongAlone: number;
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

/** Score of the first character of {@link UNPRINTED} where it occurs often, and of each further one. */
const FIRST_UNPRINTED_SCORE = 2;
const UNPRINTED_SCORE = 3.5;
/** Times that say more than the habit of one quotation. */
const OFTEN = 3;

/** Share of its characters that a conversion by table leaves otherwise: quotations, hand corrections. */
const TABLE_NOISE = 0.01;
/** Probability that a writer uses one form of a character throughout, right or wrong. */
const WRITER_HAS_ONE = 0.0003;
/** Probability that a table has another form than the one that is most frequent overall, or the character left as it is. */
const TABLE_USES_OTHER = 0.1;
/** From these scores on a text is called a machine conversion, or native. */
const MACHINE_FROM = 3.9;
const NATIVE_TO = -2;
/** Examples of a kind in the evidence. */
const EXAMPLES = 5;

/** Score of one character: how much likelier its forms are under the best table than under a writer's hand. */
function scoreOf(char: string, first: string, { forms, wrong, wrongAlone }: FormCount): number {
	const total = Object.values(forms).reduce((sum, count) => sum + count, 0);
	if (total === 0) return 0;
	const oneForm = Object.entries(forms).map(([form, count]) => ({
		odds: form === first || form === char ? 0 : Math.log(TABLE_USES_OTHER),
		fit: count * Math.log(1 - TABLE_NOISE) + (total - count) * Math.log(TABLE_NOISE),
	}));
	const underTable = Math.max(...oneForm.map(({ odds, fit }) => odds + fit));
	const slips = slipsInWords(char);
	// A word is repeated in a text: where its expected form is wrong once, it is wrong each time.
	const alone = wrongAlone > 0 ? Math.log(slipsAlone(char)) : 0;
	const byHand = (total - wrong - wrongAlone) * Math.log(1 - slips) + wrong * Math.log(slips) + alone;
	const byHabit = Math.log(WRITER_HAS_ONE) + Math.max(...oneForm.map(({ fit }) => fit));
	return underTable - Math.max(byHand, byHabit);
}

/** A count while it is made. */
interface Counted {
	readonly forms: Record<string, number>;
	wrong: number;
	wrongAlone: number;
}

/** Forms that tell nothing from one another: Hong Kong's 裏 is Taiwan's 裡; 回復 and 回覆 are both written. */
const ALIKE: Readonly<Record<string, string>> = { 裏: '裡', 覆: '復', 祇: '只', 衹: '只' };

function alike(form: string): string {
	return ALIKE[form] ?? form;
}

/** The word that holds the unit at an index. */
function wordAt(text: string, starts: Uint8Array, at: number): string {
	let from = at;
	let to = at + 1;
	while (from > 0 && starts[from] === 0) from--;
	while (to < text.length && starts[to] === 0) to++;
	return text.slice(from, to);
}

/**
 * Counts the forms of decisive characters in a Traditional text.
 * @param simplified the text's Simplified form
 * @param expected that form, converted with regard to phrases; all three have the same number of code points
 */
export function nativenessEvidence(text: string, simplified: string, expected: string): NativenessEvidence {
	const counts: Record<string, Counted> = {};
	const found = [...text];
	const wanted = [...expected];
	let starts: Uint8Array | undefined;
	let end = 0;
	[...simplified].forEach((char, index) => {
		end += char.length;
		const decisive = DECISIVE.has(char);
		if (!decisive && !UNPRINTED.has(char) && !TYPED.has(char)) return;
		const form = alike(found[index] ?? char);
		starts ??= wordStarts(simplified);
		if (EITHER_WAY.has(wordAt(simplified, starts, end - char.length))) return;
		const count = counts[char] ?? { forms: {}, wrong: 0, wrongAlone: 0 };
		counts[char] = count;
		count.forms[form] = (count.forms[form] ?? 0) + 1;
		if (!decisive || form === alike(wanted[index] ?? char)) return;
		if (starts[end - char.length] === 0 || starts[end] === 0) count.wrong++;
		else count.wrongAlone++;
	});
	return counts;
}

/** Adds up the evidence of several texts, of one article or of one outlet. */
export function addEvidence(all: readonly NativenessEvidence[]): NativenessEvidence {
	const sums: Record<string, Counted> = {};
	for (const evidence of all) {
		for (const [char, { forms, wrong, wrongAlone }] of Object.entries(evidence)) {
			const sum = sums[char] ?? { forms: {}, wrong: 0, wrongAlone: 0 };
			sums[char] = sum;
			sum.wrong += wrong;
			sum.wrongAlone += wrongAlone;
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

/** What such forms say together. */
function unprintedScore(evidence: NativenessEvidence, unprinted: readonly string[]): number {
	const times = unprinted.flatMap((form) => Object.values(evidence).map(({ forms }) => forms[form] ?? 0));
	const first = Math.max(0, ...times) >= OFTEN ? FIRST_UNPRINTED_SCORE : 0;
	return first + UNPRINTED_SCORE * Math.max(0, unprinted.length - 1);
}

/**
 * Judges Traditional text by the forms of ambiguous characters. A conversion by table writes one form for each
 * Simplified character, right or wrong; a writer uses several, and the right one inside words.
 * @param first gives the most frequent Traditional form of a Simplified character
 */
export function judgeNativeness(evidence: NativenessEvidence, first: (char: string) => string): Nativeness {
	const unprinted = unprintedForms(evidence);
	let score = unprintedScore(evidence, unprinted);
	const wrong: string[] = [];
	const alone: string[] = [];
	const several: string[] = [];
	for (const [char, count] of Object.entries(evidence)) {
		if (!DECISIVE.has(char)) continue;
		score += scoreOf(char, first(char), count);
		const forms = Object.keys(count.forms);
		if (count.wrong > 0) wrong.push(`${forms.join('/')} ${count.wrong}×`);
		else if (count.wrongAlone > 0) alone.push(`${forms.join('/')} ${count.wrongAlone}×`);
		else if (forms.length > 1) several.push(forms.join('/'));
	}
	const verdict = score >= MACHINE_FROM ? 'machine' : score <= NATIVE_TO ? 'native' : 'unsure';
	const list = (items: readonly string[]) =>
		`${items.slice(0, EXAMPLES).join(', ')}${items.length > EXAMPLES ? ' …' : ''}`;
	const sentences = [];
	if (wrong.length > 0)
		sentences.push(`forms of a character-by-character conversion inside words: ${list(wrong)}`);
	if (alone.length > 0) sentences.push(`other forms than expected in words of one character: ${list(alone)}`);
	if (unprinted.length > 1)
		sentences.push(`forms that a program puts and no press prints: ${list(unprinted)}`);
	if (several.length > 0)
		sentences.push(
			`several Traditional forms of one Simplified character, each in its place: ${list(several)}`,
		);
	sentences.push(`score ${score.toFixed(1)} (machine from ${MACHINE_FROM}, native to ${NATIVE_TO})`);
	return { verdict, score, evidence: sentences };
}
