import type { RawSource } from '../model/source.ts';
import { foldAligned } from './aligned-fold.ts';
import { readBlocks } from './html/blocks.ts';
import { parsePage } from './html/tree.ts';
import { labelledLines } from './labelled-lines.ts';
import { cutLines, type Line, readLines } from './lines.ts';
import { readMarkdownLines } from './markdown-lines.ts';
import type { Mark } from './marks.ts';

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
	const last = Math.max(1, cutLines(source.text).length);
	const texts = TAGS.test(body) ? textsOfMarkup(body) : cutLines(body).map((piece) => piece.trim());
	const lines = texts.map((text) => ({
		number: source.firstLine,
		text,
		folded: foldAligned(text),
		indent: 0,
	}));
	return {
		lines,
		spans: lines.map((_, index) => ({ index, from: 1, to: last })),
		headline: source.hints.fields?.headline?.trim() || null,
	};
}

/** The blocks of a fragment of markup as texts. */
export function textsOfMarkup(markup: string): string[] {
	return readBlocks(parsePage(markup)).map(({ text }) => text);
}
