import { foldAligned } from './aligned-fold.ts';

/** One line of a source. */
export interface Line {
	/** 1-based number in the file. */
	readonly number: number;
	/** Without the line end and without white space at either end. */
	readonly text: string;
	/** `text` folded, position by position (see `foldAligned`). */
	readonly folded: string;
	/** Code units of white space before `text`. */
	readonly indent: number;
}

/**
 * Cuts a text after every LF, CRLF or CR. Joined, the pieces are the text. A text that ends with a line end has no
 * empty line after it; an empty text has no line.
 */
export function cutLines(text: string): string[] {
	const pieces: string[] = [];
	let from = 0;
	while (from < text.length) {
		const end = nextLineEnd(text, from);
		pieces.push(text.slice(from, end));
		from = end;
	}
	return pieces;
}

function nextLineEnd(text: string, from: number): number {
	for (let index = from; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit === 0x0a) return index + 1;
		if (unit === 0x0d) return text.charCodeAt(index + 1) === 0x0a ? index + 2 : index + 1;
	}
	return text.length;
}

/** The lines of a record, numbered from its first line in the file. */
export function readLines(text: string, firstLine: number): Line[] {
	const folded = foldAligned(text);
	let from = 0;
	return cutLines(text).map((piece, index) => {
		const shown = piece.trim();
		const indent = shown === '' ? 0 : piece.length - piece.trimStart().length;
		const start = from + indent;
		from += piece.length;
		return {
			number: firstLine + index,
			text: shown,
			folded: folded.slice(start, start + shown.length),
			indent,
		};
	});
}

const BARS = /[|｜\s]/;

/** A line without the bars that tables leave at its ends when they lose their markup. */
export function withoutFrame(text: string): string {
	return withoutMarks(text, BARS);
}

/** A line without the characters of a class at its ends. */
export function withoutMarks(text: string, marks: RegExp): string {
	let from = 0;
	let to = text.length;
	while (from < to && marks.test(text.charAt(from))) from++;
	while (to > from && marks.test(text.charAt(to - 1))) to--;
	return text.slice(from, to);
}
