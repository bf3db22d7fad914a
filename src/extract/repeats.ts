import { lettersOf } from './letters.ts';
import { type LineBook, mark, openLines } from './marks.ts';
import { heaviestRepeatedRun } from './repeated-run.ts';

/**
 * When a second copy inside a source goes: one contiguous run of repeated lines with at least so many characters and
 * at least that share of the source's text. Measured on 30,958 real items these bounds gave 2 false alarms, while
 * dropping every line seen before would have deleted real text in 410.
 */
export const SECOND_COPY = { characters: 80, share: 0.4 } as const;

/**
 * Merges the second copy of a text into the first, where the source holds it twice. Lines without text (already
 * decided) may stand between the lines of a copy. Any other repeated line is left alone.
 */
export function mergeSecondCopy(book: LineBook): void {
	const open = openLines(book);
	const run = findRun(open.map((index) => book.lines[index]?.folded.replace(/\s+/g, '') ?? ''));
	if (!run) {
		mergeOtherwiseCut(book, open);
		return;
	}
	const origin = new Map<number, number>();
	for (let step = 0; step < run.length; step++) {
		const later = open[run.from + step] ?? 0;
		const earlier = open[run.earlier + step] ?? 0;
		const kept = origin.get(earlier) ?? earlier;
		origin.set(later, kept);
		const number = book.lines[kept]?.number ?? 0;
		mark(book, later, {
			fate: 'merged',
			as: 'body',
			rule: 'repeats/second-copy',
			into: [number, number],
			of: kept,
		});
	}
}

/** Longer texts are not searched for a copy that is cut into other lines. */
const LONGEST_SEARCHED = 50_000;

/** Merges a second copy whose lines are cut elsewhere than those of the first: three lines, and the same as one. */
function mergeOtherwiseCut(book: LineBook, open: readonly number[]): void {
	const keys = open.map((index) => lettersOf(book.lines[index]?.folded ?? ''));
	const starts = [0];
	for (const key of keys) starts.push((starts.at(-1) ?? 0) + key.length);
	const total = starts.at(-1) ?? 0;
	const least = Math.max(SECOND_COPY.characters, SECOND_COPY.share * total);
	if (total > LONGEST_SEARCHED || 2 * least > total) return;
	const text = keys.join('');
	// The first copy, no shorter than the bound, stands before the second, and so does the second before the end.
	for (let from = 0; from < keys.length; from++) {
		const start = starts[from] ?? 0;
		if (start < least || start > total - least || keys[from] === '') continue;
		const at = text.indexOf(keys[from] ?? '');
		if (at < 0 || at + least > start) continue;
		let to = from;
		while (to < keys.length && isCopy(text, at, start, starts[to + 1] ?? 0)) to++;
		if ((starts[to] ?? 0) - start < least) continue;
		const lineAt = (unit: number) => open[starts.findLastIndex((begin) => begin <= unit)] ?? 0;
		const numberOf = (index: number) => book.lines[index]?.number ?? 0;
		for (let line = from; line < to; line++) {
			const begin = at + (starts[line] ?? 0) - start;
			const of = lineAt(begin);
			const end = lineAt(Math.max(begin, begin + (keys[line]?.length ?? 0) - 1));
			const into = [numberOf(of), numberOf(end)] as const;
			mark(book, open[line] ?? 0, { fate: 'merged', as: 'body', rule: 'repeats/second-copy', into, of });
		}
		return;
	}
}

/** Whether what stands from `start` to `end` also stands from `at` on, wholly before `start`. */
function isCopy(text: string, at: number, start: number, end: number): boolean {
	return at + end - start <= start && text.startsWith(text.slice(start, end), at);
}

/** Shorter lines repeat in any text: refrains, labels, speakers. */
const TOLD_LEAST = 30;

/**
 * Tells, line by line in the order of a text, which repeat what was kept before: whole, or within themselves. They are
 * kept, and flagged.
 */
export function repeatsKept(): (folded: string) => boolean {
	const seen = new Set<string>();
	return (folded) => {
		if (folded.length < TOLD_LEAST) return false;
		const key = lettersOf(folded);
		if (key.length < TOLD_LEAST) return false;
		const known = seen.has(key);
		seen.add(key);
		const within =
			key.length >= 2 * SECOND_COPY.characters && key.includes(key.slice(0, TOLD_LEAST), TOLD_LEAST);
		return known || within;
	};
}

/** The run of repeated lines that reaches the bounds, or null. */
function findRun(keys: readonly string[]) {
	const seen = new Map<string, number>();
	const tokens = keys.map((key) => {
		const token = seen.get(key) ?? seen.size;
		seen.set(key, token);
		return token;
	});
	if (seen.size === keys.length) return null;
	const weights = keys.map((key) => key.length);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const run = heaviestRepeatedRun(tokens, weights);
	if (!run) return null;
	const size = weights.slice(run.from, run.from + run.length).reduce((sum, weight) => sum + weight, 0);
	return size >= SECOND_COPY.characters && size >= SECOND_COPY.share * total ? run : null;
}
