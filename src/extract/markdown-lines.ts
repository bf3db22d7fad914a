import type { RawSource } from '../model/source.ts';
import { foldAligned } from './aligned-fold.ts';
import { cutLines, type Line } from './lines.ts';
import type { Mark } from './marks.ts';
import type { SourceLines } from './source-lines.ts';
import { textsOfMarkup } from './source-lines.ts';

const TAGS = /<(?:p|div|br|span|strong|em|img)\b[^>]*>/i;
const HEADING = /^#{1,6}\s+(?<text>.*?)\s*#*$/;
const FENCE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|```.*)$/;

const FRONT_MATTER: Mark = { fate: 'dropped', as: 'markup', rule: 'markdown/front-matter' };
const BEFORE_FIRST_ITEM: Mark = { fate: 'dropped', as: 'debris', rule: 'markdown/before-first-item' };

/**
 * The lines of a Markdown record without its marks. Front matter and, in a file of many items, what stands before the
 * item's heading carry no text of it. The first heading is the headline.
 */
export function readMarkdownLines(source: RawSource): SourceLines {
	const pieces = cutLines(source.text).map((piece) => piece.trim());
	const lines: Line[] = [];
	const spans: { index: number; from: number; to: number }[] = [];
	let headline = source.hints.fields?.headline ?? null;
	const from = textBegins(pieces, headline);
	const matter = frontMatterEnd(pieces);
	const aside = pieces.slice(0, from).map((_, at) => (at < matter ? FRONT_MATTER : BEFORE_FIRST_ITEM));
	pieces.forEach((piece, at) => {
		const shown = at < from ? '' : piece;
		const heading = HEADING.exec(shown)?.groups?.text;
		if (heading !== undefined) headline ??= plain(heading);
		for (const text of FENCE.test(shown)
			? ['']
			: TAGS.test(shown)
				? textsOfMarkup(shown).map(({ text }) => text)
				: [plain(shown)]) {
			spans.push({ index: lines.length, from: at + 1, to: at + 1 });
			lines.push({ number: source.firstLine + at, text, folded: foldAligned(text), indent: 0 });
		}
	});
	return { lines, spans, headline, aside };
}

/** Index of the first line that is text: behind front matter, or the heading of the record's own item. */
function textBegins(pieces: readonly string[], headline: string | null): number {
	if (headline !== null) {
		const at = pieces.findIndex((piece) => plain(HEADING.exec(piece)?.groups?.text ?? '') === headline);
		if (at >= 0) return at;
	}
	return frontMatterEnd(pieces);
}

/** Number of lines that front matter takes, its marks included; 0 without any. */
function frontMatterEnd(pieces: readonly string[]): number {
	return pieces[0] === '---' ? pieces.indexOf('---', 1) + 1 : 0;
}

/** A line without the marks of Markdown: headings, lists, quotes, emphasis, links, pictures. */
export function plain(text: string): string {
	return text
		.replace(/^#{1,6}\s+|^>\s?|^[-*+]\s+/u, '')
		.replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
		.replace(/\[(?<label>[^\]]*)\]\([^)]*\)/gu, '$<label>')
		.replace(/(?<mark>\*\*|__)(?<inner>[^*_]+)\k<mark>/gu, '$<inner>')
		.replace(/\\(?<char>[\\`*_{}[\]()#+.!-])/gu, '$<char>')
		.trim();
}
