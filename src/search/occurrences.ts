import { foldWithOffsets } from '../script/fold.ts';
import type { Term } from './query.ts';
import { type Stream, streamOf } from './stream.ts';

/** A place where a term stands in a text. UTF-16 indices into the text as it is shown, `to` just behind. */
export interface Occurrence {
	readonly from: number;
	readonly to: number;
	/** Index of the term among those asked for. */
	readonly term: number;
	/** True when punctuation or space that the term does not have runs through it. */
	readonly broken: boolean;
}

/** Where in a stream a term begins; of a strict term only where the breaks are the same. */
function* places(stream: Stream, term: Term): Generator<{ at: number; broken: boolean }> {
	const { codes, broken } = stream;
	const length = term.codes.length;
	for (let at = 0; length > 0 && at + length <= codes.length; at++) {
		let index = 0;
		while (index < length && codes[at + index] === term.codes[index]) index++;
		if (index < length) continue;
		const differs = term.codes.some((_, n) => n > 0 && broken[at + n] !== term.broken[n]);
		const extra = term.codes.some((_, n) => n > 0 && broken[at + n] === true && term.broken[n] !== true);
		if (!(term.strict && differs)) yield { at, broken: extra };
	}
}

/** All places of terms in a text, in order. They may overlap; one that lies within another is left out. */
export function occurrences(text: string, terms: readonly Term[]): readonly Occurrence[] {
	const { folded, starts } = foldWithOffsets(text);
	const stream = streamOf(folded);
	const out: Occurrence[] = [];
	for (const [number, term] of terms.entries()) {
		for (const { at, broken } of places(stream, term)) {
			const from = starts[stream.at[at] ?? 0] ?? 0;
			const last = at + term.codes.length - 1;
			let end = stream.ends[last] ?? 0;
			// One character may fold to several: the mark covers it whole.
			while (end < folded.length && starts[end] === starts[end - 1]) end++;
			out.push({ from, to: starts[end] ?? text.length, term: number, broken });
		}
	}
	let end = 0;
	return out
		.sort((a, b) => a.from - b.from || b.to - a.to)
		.filter(({ to }) => {
			const before = end;
			end = Math.max(end, to);
			return to > before;
		});
}
