import type { LedgerEntry, LineRange } from '../model/extraction.ts';
import { cutLines } from './lines.ts';
import type { LineBook, Mark } from './marks.ts';

/** When several blocks stand on one line of markup, the line is what the first of these is; what is kept goes first. */
const ORDER = [
	'body',
	'caption',
	'headline',
	'kicker',
	'subhead',
	'byline',
	'date',
	'outlet',
	'section',
	'editor',
	'dateline',
];

const MARKUP: Mark = { fate: 'dropped', as: 'markup', rule: 'html/markup' };
const OUTSIDE: Mark = { fate: 'dropped', as: 'debris', rule: 'html/outside' };
const BLANK: Mark = { fate: 'dropped', as: 'blank', rule: 'blank' };

function rank({ fate, as }: Mark): number {
	const place = ORDER.indexOf(as);
	return (fate === 'kept' ? 0 : fate === 'merged' ? 100 : 200) + (place < 0 ? ORDER.length : place);
}

/** Where a piece of text stands: 1-based lines of the record. */
export interface Span {
	/** Index into the book. */
	readonly index: number;
	readonly from: number;
	readonly to: number;
}

/**
 * The account of every line of a record whose text does not stand line by line: markup, columns. A line that holds
 * text is what became of its text; a line that holds none is markup, or what `aside` says of it. Runs of lines with one decision are told
 * together.
 */
export function projectLedger(
	text: string,
	firstLine: number,
	book: LineBook,
	spans: readonly Span[],
	aside: readonly Mark[] = [],
): LedgerEntry[] {
	const marks: Mark[] = cutLines(text).map((line, at) =>
		line.trim() === '' ? BLANK : (aside[at] ?? MARKUP),
	);
	for (const { index, from, to } of spans) {
		const decision = book.marks[index] ?? OUTSIDE;
		if (decision.as === 'blank') continue;
		for (let line = from - 1; line < to && line < marks.length; line++) {
			const present = marks[line];
			if (
				line >= 0 &&
				(!present || present === MARKUP || present === BLANK || rank(decision) < rank(present))
			)
				marks[line] = decision;
		}
	}
	const entries: LedgerEntry[] = [];
	for (let from = 0; from < marks.length; ) {
		const mark = marks[from] as Mark;
		let to = from;
		while (to + 1 < marks.length && marks[to + 1] === mark) to++;
		while (mark.fate === 'dropped' && marks[to + 1]?.rule === mark.rule && marks[to + 1]?.as === mark.as)
			to++;
		entries.push(entry([firstLine + from, firstLine + to], mark));
		from = to + 1;
	}
	return entries;
}

function entry(lines: LineRange, { fate, as, rule, into }: Mark): LedgerEntry {
	return into ? { lines, fate, as, rule, into } : { lines, fate, as, rule };
}
