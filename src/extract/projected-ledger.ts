import type { LedgerEntry, LedgerPiece } from '../model/extraction.ts';
import { entry } from './ledger.ts';
import { cutLines } from './lines.ts';
import { BLANK, type LineBook, type Mark } from './marks.ts';

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

/** Which of several decisions tells a line on which all stand: the lowest. */
export function rankOf({ fate, as }: Pick<Mark, 'fate'> & { readonly as: string }): number {
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

/** The account of lines, with what stands on a line that is told as something else. */
export interface ToldLines {
	readonly ledger: readonly LedgerEntry[];
	readonly pieces: readonly LedgerPiece[];
}

/**
 * The account of every line of a record whose text does not stand line by line: markup, columns. A line that holds
 * text is what became of its text; a line that holds none is markup, or what `aside` says of it.
 */
export function projectLedger(
	text: string,
	firstLine: number,
	book: LineBook,
	spans: readonly Span[],
	aside: readonly Mark[] = [],
): ToldLines {
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
				(!present || present === MARKUP || present === BLANK || rankOf(decision) < rankOf(present))
			)
				marks[line] = decision;
		}
	}
	return toldLines(marks, firstLine, book, spans);
}

/**
 * What every line is, as entries: runs of lines with one decision are told together.
 * @param marks what each line is
 */
export function toldLines(
	marks: readonly Mark[],
	firstLine: number,
	book: LineBook,
	spans: readonly Span[],
): ToldLines {
	const ledger: LedgerEntry[] = [];
	for (let from = 0; from < marks.length; ) {
		const mark = marks[from] as Mark;
		let to = from;
		while (to + 1 < marks.length && marks[to + 1] === mark) to++;
		while (mark.fate === 'dropped' && marks[to + 1]?.rule === mark.rule && marks[to + 1]?.as === mark.as)
			to++;
		ledger.push(entry([firstLine + from, firstLine + to], mark));
		from = to + 1;
	}
	return { ledger, pieces: piecesOf(marks, firstLine, book, spans) };
}

/** Characters of a piece that are told. */
const SHOWN = 60;

/** The texts that stand on lines none of which is told as what they are; those of one rule on one line together. */
function piecesOf(
	marks: readonly Mark[],
	firstLine: number,
	book: LineBook,
	spans: readonly Span[],
): LedgerPiece[] {
	const pieces: LedgerPiece[] = [];
	for (const { index, from, to } of spans) {
		const decision = book.marks[index] ?? OUTSIDE;
		if (decision.as === 'blank') continue;
		let told = false;
		for (let line = from - 1; line < to && !told; line++) told = isSame(marks[line], decision);
		if (told) continue;
		const lines = [firstLine + from - 1, firstLine + to - 1] as const;
		const last = pieces.at(-1);
		if (last && isSame(last, decision) && last.lines[0] === lines[0] && last.lines[1] === lines[1])
			pieces[pieces.length - 1] = { ...last, count: last.count + 1 };
		else {
			const text = book.lines[index]?.text ?? '';
			const shown = text.length > SHOWN ? `${[...text.slice(0, SHOWN)].slice(0, -1).join('')}…` : text;
			pieces.push({ ...entry(lines, decision), count: 1, text: shown });
		}
	}
	return pieces;
}

function isSame(one: Pick<Mark, 'fate' | 'as' | 'rule'> | undefined, other: Mark): boolean {
	return one?.rule === other.rule && one.fate === other.fate && one.as === other.as;
}
