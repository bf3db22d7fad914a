import type { LedgerEntry, LineRange } from '../../model/extraction.ts';
import { cutLines } from '../lines.ts';
import type { LineBook, Mark } from '../marks.ts';
import type { Block } from './blocks.ts';

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
const BLANK: Mark = { fate: 'dropped', as: 'blank', rule: 'blank' };

function rank({ fate, as }: Mark): number {
	const place = ORDER.indexOf(as);
	return (fate === 'kept' ? 0 : fate === 'merged' ? 100 : 200) + (place < 0 ? ORDER.length : place);
}

/**
 * The account of every line of a page's markup. A line that holds text is what became of its text; a line that holds
 * none is markup. Runs of lines with one decision are told together.
 */
export function writePageLedger(
	markup: string,
	firstLine: number,
	book: LineBook,
	blocks: readonly Block[],
): LedgerEntry[] {
	const marks: Mark[] = cutLines(markup).map((line) => (line.trim() === '' ? BLANK : MARKUP));
	for (const { index, from, to } of blocks) {
		const decision = book.marks[index] ?? { fate: 'dropped', as: 'debris', rule: 'html/outside' };
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
