import type { Paragraph } from '../model/extraction.ts';
import { type Line, withoutFrame } from './lines.ts';
import { type LineBook, mark, openLines } from './marks.ts';
import { paragraphMarks } from './paragraph-mark.ts';
import { isCaption, isOpeningTitle, isParagraph } from './paragraph-shape.ts';

/** Indices that divide a text: lines before `first` are its head. */
export interface BodyBounds {
	/** Index of the first line of running text; the number of lines when there is none. */
	readonly first: number;
	/** Index of the last line of running text; -1 when there is none. */
	readonly last: number;
}

/**
 * Where running text begins and ends, among the lines about which nothing is decided.
 * @param beside whether the line of an index only holds date, credits and the like, which is no running text
 */
export function findBody(book: LineBook, beside: (index: number) => boolean): BodyBounds {
	const open = openLines(book);
	const opening = open[0];
	const isText = (index: number) => {
		const line = book.lines[index];
		return (
			line !== undefined &&
			isParagraph(line) &&
			!isCaption(line) &&
			!beside(index) &&
			!(index === opening && open.length > 1 && isOpeningTitle(line))
		);
	};
	return { first: open.find(isText) ?? book.lines.length, last: open.findLast(isText) ?? -1 };
}

/** Ends of lines that close a sentence; a short line without one, above running text, is a subhead. */
const CLOSED = /[。!?;:,、…”"'’」』)】]$/u;
const SUBHEAD_LONGEST = 30;
/** Every line still undecided becomes a paragraph of the body, in order; also returns those lines. */
export function readBody(book: LineBook): { paragraphs: Paragraph[]; lines: Line[] } {
	const open = openLines(book);
	const lines = open.map((index) => book.lines[index] as Line);
	const markOf = paragraphMarks();
	const paragraphs = open.map((index, place): Paragraph => {
		const line = book.lines[index] as Line;
		const kind = kindOf(line, book.lines[open[place + 1] ?? -1]);
		mark(book, index, markOf(line.folded, kind));
		return { text: withoutFrame(line.text), lines: [line.number, line.number], kind };
	});
	return { paragraphs, lines };
}

function kindOf(line: Line, next: Line | undefined): Paragraph['kind'] {
	if (isCaption(line)) return 'caption';
	const short = line.folded.length <= SUBHEAD_LONGEST && !CLOSED.test(line.folded);
	return short && next !== undefined && isParagraph(next) ? 'subhead' : 'text';
}
