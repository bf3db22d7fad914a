import type { Fate, LineRange, LineRole } from '../model/extraction.ts';
import type { RawSource } from '../model/source.ts';
import type { Line } from './lines.ts';

/** What a step decided about one line. */
export interface Mark {
	readonly fate: Fate;
	readonly as: LineRole;
	/** Name of the rule, as the ledger shows it. */
	readonly rule: string;
	readonly into?: LineRange;
	/** Index of the line that says the same, of merged ones. */
	readonly of?: number;
}

/** What a line without text is. */
export const BLANK: Mark = { fate: 'dropped', as: 'blank', rule: 'blank' };

/** The lines of a source on their way through the steps: the first decision about a line stands. */
export interface LineBook {
	readonly lines: readonly Line[];
	/** Same length as `lines`; undefined while no step has decided. */
	readonly marks: (Mark | undefined)[];
}

/** A book in which nothing is decided. */
export function openBook(lines: readonly Line[]): LineBook {
	return { lines, marks: new Array<Mark | undefined>(lines.length).fill(undefined) };
}

/** Decides about a line, unless an earlier step has. */
export function mark(book: LineBook, index: number, decision: Mark): void {
	book.marks[index] ??= decision;
}

/** A copy of a line is what that is: dropped with it where a later step dropped it, else merged in its role. */
export function settleMerged({ marks }: LineBook): void {
	marks.forEach((decision, index) => {
		const target = decision?.of === undefined ? undefined : marks[decision.of];
		if (!decision || !target) return;
		if (target.fate === 'dropped') marks[index] = target;
		else if (target.as !== decision.as) marks[index] = { ...decision, as: target.as };
	});
}

/** Indices of the lines about which nothing is decided, in order. */
export function openLines(book: LineBook): number[] {
	const open: number[] = [];
	for (let index = 0; index < book.lines.length; index++) if (!book.marks[index]) open.push(index);
	return open;
}

/** Decides about the lines that hold no text of the article by the way the file was cut. */
export function setAside(book: LineBook, source: RawSource): void {
	for (const { lines, rule } of source.setAside ?? [])
		book.lines.forEach((line, index) => {
			const at = line.number - source.firstLine;
			if (at >= lines[0] && at <= lines[1])
				mark(book, index, { fate: 'dropped', as: line.text === '' ? 'blank' : 'debris', rule });
		});
}

/** The lines that are kept as bylines, in order. */
export function bylines(book: LineBook): Line[] {
	return book.lines.filter((_, index) => book.marks[index]?.as === 'byline');
}
