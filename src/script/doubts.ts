import { ruledForm } from './character-rules.ts';
import { DOUBTS, type DoubtRule } from './doubt-table.ts';
import { type Analysis, CHARACTERS } from './traditional.ts';
import { straddlesWords, wordStarts } from './word-boundaries.ts';

/** A place where the conversion had a choice and nothing but the most frequent form to go by. */
export interface Doubt {
	/** UTF-16 index of the character in its text. */
	readonly at: number;
	readonly char: string;
	/** What the engine wrote. */
	readonly chosen: string;
	/** The forms that come into question, the chosen one first. */
	readonly candidates: readonly string[];
	/** Up to {@link CONTEXT} code units on either side. */
	readonly before: string;
	readonly after: string;
}

/** Doubts of one kind, to be answered by one row of the glossary. */
export interface DoubtGroup {
	/** The character with its neighbours: what a glossary row would begin with. */
	readonly place: string;
	readonly count: number;
	readonly example: Doubt;
}

/** Code units of context on either side of a doubt. */
export const CONTEXT = 8;

/** A run of Han characters and where words begin in it. */
interface WordRun {
	readonly from: number;
	readonly to: number;
	readonly starts: Uint8Array;
}

const HAN = /^\p{Script=Han}/u;

/** The run that a character stands in, cut into words by the analysis or, where that had no need to, here. */
function wordRun({ text, words }: Analysis, at: number): WordRun {
	let from = at;
	while (from > 0 && !words.has(from) && HAN.test(text.slice(from - 1, from))) from--;
	const known = words.get(from);
	if (known && from + known.length > at + 1) return { from, to: from + known.length - 1, starts: known };
	let to = at + 1;
	while (to < text.length && HAN.test(text.slice(to, to + 1))) to++;
	return { from, to, starts: wordStarts(text.slice(from, to)) };
}

/** Code units that the rules of {@link DOUBTS} see on either side. */
const REACH = 6;

const QUOTED_BEFORE = /[“‘「『]$/;
const QUOTED_AFTER = /^[”’」』]/;

/** Whether a character that stands alone in a run of words is in doubt there. */
function inDoubt(rule: DoubtRule, text: string, at: number, { from, starts }: WordRun): boolean {
	const before = text.slice(Math.max(0, at - REACH), at);
	const after = text.slice(at + 1, at + 1 + REACH);
	// A character that is spoken of may be any of its forms.
	if (QUOTED_BEFORE.test(before) && QUOTED_AFTER.test(after)) return true;
	if (rule.notBefore?.test(before) || rule.notAfter?.test(after)) return false;
	if (rule.notBehindWord && at - from >= 2 && starts[at - from - 1] !== 1) return false;
	return (
		rule.where?.some((place) => (place.before?.test(before) ?? true) && (place.after?.test(after) ?? true)) ??
		true
	);
}

/** What doubts are found with. */
export interface DoubtParts {
	/** Form of a single character where nothing decides. */
	characterForm(char: string): string;
	/** Phrases of the dictionaries that hold the character at an index: where they begin and end. */
	phrasesAt(text: string, at: number): readonly (readonly [from: number, to: number])[];
}

/**
 * Lists the doubts of an analysed text: characters of {@link DOUBTS} that stand alone as a word, in no phrase, no glossary
 * row and no name, that no rule decides, and whose neighbours leave more than one form likely.
 */
export function doubtsOf(analysis: Analysis, { characterForm, phrasesAt }: DoubtParts): Doubt[] {
	const { text, segments } = analysis;
	const doubts: Doubt[] = [];
	let run: WordRun = { from: 0, to: 0, starts: new Uint8Array(1) };
	const isWord = ([from, to]: readonly [number, number]) =>
		from >= run.from && to <= run.to && !straddlesWords(run.starts, from - run.from, to - run.from);
	for (let index = 0; index < segments.length; index += 3) {
		if (segments[index + 2] !== CHARACTERS) continue;
		for (let at = segments[index] as number; at < (segments[index + 1] as number); at++) {
			const char = text[at] ?? '';
			const rule = DOUBTS.get(char);
			if (!rule) continue;
			if (at >= run.to) run = wordRun(analysis, at);
			if (run.starts[at - run.from] !== 1 || run.starts[at - run.from + 1] !== 1) continue;
			if (!inDoubt(rule, text, at, run) || ruledForm(text, at) !== null) continue;
			if (phrasesAt(text, at).some(isWord)) continue;
			const chosen = characterForm(char);
			doubts.push({
				at,
				char,
				chosen,
				candidates: [...new Set([chosen, ...rule.forms])],
				before: text.slice(Math.max(0, at - CONTEXT), at),
				after: text.slice(at + 1, at + 1 + CONTEXT),
			});
		}
	}
	return doubts;
}

/** Groups doubts by the character with its neighbours, most frequent first, then by place. */
export function groupDoubts(doubts: readonly Doubt[]): DoubtGroup[] {
	const groups = Map.groupBy(
		doubts,
		({ before, char, after }) => `${before.slice(-1)}${char}${after.slice(0, 1)}`,
	);
	return [...groups]
		.map(([place, all]) => ({ place, count: all.length, example: all[0] as Doubt }))
		.sort((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1));
}
