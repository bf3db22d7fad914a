import type { RawSource } from '../model/source.ts';
import { foldAligned } from './aligned-fold.ts';
import { readBlocks } from './html/blocks.ts';
import { parsePage } from './html/tree.ts';
import { labelledLines } from './labelled-lines.ts';
import { cutLines, type Line, readLines } from './lines.ts';
import { readMarkdownLines } from './markdown-lines.ts';
import type { Mark } from './marks.ts';
import type { ColumnText } from './record-parts.ts';

/** The lines on which the steps work, with the lines of the file they stand on. */
export interface SourceLines {
	readonly lines: readonly Line[];
	/**
	 * Where each of `lines` stands, 1-based in the record; null when they are the lines of the record one by one.
	 */
	readonly spans: readonly { readonly index: number; readonly from: number; readonly to: number }[] | null;
	/** What the first lines of the record are, where they are no text of it; without it none is. */
	readonly aside?: readonly Mark[];
	/** What lines are that hold nothing but a label of the text, by index. */
	readonly labels?: ReadonlyMap<number, Mark>;
	/** The text of the body column, of a record that has one. */
	readonly column?: ColumnText;
	/** Headline that the format itself marks (a Markdown heading, a column), or null. */
	readonly headline: string | null;
}

const TAGS = /<(?:p|div|br|span|img|table|section|article|strong|h[1-6])\b[^>]*>/i;

/**
 * The lines of a record: those of the file for plain text, labels told from what they label; the text of its body column for a record of JSON or CSV,
 * all on the lines of that record; the text without marks for Markdown.
 */
export function sourceLines(source: RawSource): SourceLines {
	const body = source.hints.fields?.body;
	if (body !== undefined) return recordLines(source, body);
	if (source.ref.format === 'markdown') return readMarkdownLines(source);
	const lines = readLines(source.text, source.firstLine);
	const labelled = labelledLines(lines, source.firstLine);
	return labelled ? { ...labelled, headline: null } : { lines, spans: null, headline: null };
}

function recordLines(source: RawSource, body: string): SourceLines {
	const markup = TAGS.test(body);
	const texts = markup ? textsOfMarkup(body) : textsOfLines(body);
	const lineOf = linesOfUnits(source);
	const placed = texts.map(({ text, places }, index) => ({
		text,
		index,
		places,
		from: lineOf(places[0]?.[0] ?? 0),
		to: lineOf(Math.max(0, (places.at(-1)?.[1] ?? 0) - 1), true),
	}));
	return {
		lines: placed.map(({ text, from }) => ({
			number: source.firstLine + from - 1,
			text,
			folded: foldAligned(text),
			indent: 0,
		})),
		spans: placed.map(({ index, from, to }) => ({ index, from, to })),
		headline: source.hints.fields?.headline?.trim() || null,
		column: {
			text: body,
			markup,
			places: placed.flatMap(({ index, places }) => places.map(([from, to]) => ({ index, from, to }))),
		},
	};
}

/** A text with where it stands in the whole, in code units. */
interface PlacedText {
	readonly text: string;
	readonly places: readonly (readonly [from: number, to: number])[];
}

function textsOfLines(body: string): PlacedText[] {
	let from = 0;
	return cutLines(body).map((piece) => {
		from += piece.length;
		return { text: piece.trim(), places: [[from - piece.length, from]] };
	});
}

/**
 * On which line of the record, from 1 on, a unit of its body column stands. All of it is told to stand on every line
 * where the bytes of the record do not say.
 */
function linesOfUnits({
	text,
	textAt = 0,
	lineBytes,
	parts = [],
}: RawSource): (unit: number, last?: boolean) => number {
	const own = parts.filter(({ units }) => units);
	const many = lineBytes ? lineBytes.length : cutLines(text).length;
	if (many <= 1 || !lineBytes || own.length === 0) return (_, last) => (last ? Math.max(1, many) : 1);
	const lines: number[] = [];
	let line = 0;
	let end = textAt + (lineBytes[0] ?? 0);
	for (const { from } of own) {
		while (from >= end && line + 1 < lineBytes.length) end += lineBytes[++line] ?? 0;
		lines.push(line + 1);
	}
	return (unit) => {
		let low = 0;
		let high = own.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((own[middle]?.units?.[0] ?? 0) <= unit) low = middle;
			else high = middle - 1;
		}
		return lines[low] ?? 1;
	};
}

/** The blocks of a fragment of markup as texts. */
export function textsOfMarkup(markup: string): PlacedText[] {
	return readBlocks(parsePage(markup)).map(({ text, places }) => ({ text, places }));
}
