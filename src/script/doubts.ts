import { ruledForm } from './character-rules.ts';
import { type Analysis, CHARACTERS } from './traditional.ts';
import { wordStarts } from './word-boundaries.ts';

/** A place where the conversion had a choice and nothing but the most frequent form to go by. */
export interface Doubt {
	/** UTF-16 index of the character in its text. */
	readonly at: number;
	readonly char: string;
	/** What the engine wrote. */
	readonly chosen: string;
	/** All forms that stand for the character, the chosen one first. */
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

/**
 * Characters that, standing alone, may well mean another form than the most frequent one. Others (党, 克, 出, 当 …)
 * have a second form too rare to ask about.
 */
const DOUBTFUL = new Set('发后系松干里面制谷余云丑斗板表准舍御致历仆困征签复卷只采叶脏钟折冲范胡获');

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

/**
 * Lists the doubts of an analysed text: characters with several Traditional forms that stand alone as a word, in no
 * phrase, no glossary row and no name, and that no rule decides.
 * @param candidates all forms of a character, the most frequent one first
 */
export function doubtsOf(analysis: Analysis, candidates: (char: string) => readonly string[]): Doubt[] {
	const { text, segments } = analysis;
	const doubts: Doubt[] = [];
	let run: WordRun = { from: 0, to: 0, starts: new Uint8Array(1) };
	for (let index = 0; index < segments.length; index += 3) {
		if (segments[index + 2] !== CHARACTERS) continue;
		for (let at = segments[index] as number; at < (segments[index + 1] as number); at++) {
			const char = text[at] ?? '';
			if (!DOUBTFUL.has(char)) continue;
			if (at >= run.to) run = wordRun(analysis, at);
			if (run.starts[at - run.from] !== 1 || run.starts[at - run.from + 1] !== 1) continue;
			if (ruledForm(text, at) !== null) continue;
			const forms = candidates(char);
			if (forms.length < 2) continue;
			doubts.push({
				at,
				char,
				chosen: forms[0] ?? char,
				candidates: forms,
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
