import type { Paragraph, ParagraphKind } from '../../model/extraction.ts';
import { type LineBook, mark, openLines } from '../marks.ts';
import { paragraphMarks } from '../paragraph-mark.ts';
import { isCaption } from '../paragraph-shape.ts';
import type { Block } from './blocks.ts';
import { captionsOf } from './captions.ts';
import { proseOf } from './container.ts';
import { pictureOf } from './pictures.ts';
import { isRunning } from './running.ts';
import { closeAround, type Element } from './tree.ts';

/** Elements that tell the kind of what stands in them. */
const KINDS: Readonly<Record<string, ParagraphKind>> = {
	h1: 'subhead',
	h2: 'subhead',
	h3: 'subhead',
	h4: 'subhead',
	h5: 'subhead',
	h6: 'subhead',
	figcaption: 'caption',
	caption: 'caption',
	li: 'list',
	dd: 'list',
	dt: 'list',
	th: 'table',
};

/**
 * Every block still undecided becomes a paragraph of the body, in order; the cells of a row of a table become one, with
 * tabs between them.
 * @param pageUrl address of the page, against which those of its pictures are read
 */
export function readPageBody(
	book: LineBook,
	blocks: readonly Block[],
	firstLine: number,
	pageUrl: string | null,
): Paragraph[] {
	const open = openLines(book).map((index) => blocks[index] as Block);
	const rows = rowsOf(open);
	const captions = captionsOf(blocks, open);
	const heads = subheadsOf(open);
	const markOf = paragraphMarks();
	const paragraphs: Paragraph[] = [];
	let row: Element | undefined;
	let before = open[0]?.index ?? 0;
	for (const block of open) {
		const own = rows.get(block);
		const kind = own ? 'table' : heads.has(block) ? 'subhead' : kindOf(block, captions.has(block));
		mark(book, block.index, markOf(block.folded, kind));
		const shown = blocks.slice(before, block.index + 1).flatMap(({ pictures }) => pictures);
		before = block.index + 1;
		const pictures = shown
			.map((element) => pictureOf(element, pageUrl))
			.filter((picture) => picture !== null);
		const lines = [firstLine + block.from - 1, firstLine + block.to - 1] as const;
		const last = paragraphs.at(-1);
		if (own && own === row && last)
			paragraphs[paragraphs.length - 1] = {
				...last,
				text: `${last.text}\t${block.text}`,
				lines: [last.lines[0], Math.max(last.lines[1], lines[1])],
			};
		else paragraphs.push({ text: block.text, lines, kind, ...(pictures.length > 0 ? { pictures } : {}) });
		row = own;
	}
	return paragraphs;
}

/** Longer cells are text in a table that only lays out the page. */
const CELL_LONGEST = 80;

/** The row of each block that is a cell of a table of data: two rows or more, with two short cells or more each. */
function rowsOf(blocks: readonly Block[]): ReadonlyMap<Block, Element> {
	const cells = new Map<Element, Map<Element, Block[]>>();
	const layout = new Set<Element>();
	for (const block of blocks) {
		const [cell, row, table] = ['td', 'tr', 'table'].map((tag) => nearest(block.element, tag));
		if (!row || !table || !(cell ?? nearest(block.element, 'th'))) continue;
		if (block.text.length > CELL_LONGEST) layout.add(table);
		const rows = cells.get(table) ?? new Map<Element, Block[]>();
		rows.set(row, [...(rows.get(row) ?? []), block]);
		cells.set(table, rows);
	}
	const found = new Map<Block, Element>();
	for (const [table, rows] of cells) {
		const full = [...rows.values()].filter((row) => row.length >= 2).length;
		if (layout.has(table) || full < 2 || full < 0.5 * rows.size) continue;
		for (const [row, own] of rows) for (const block of own) found.set(block, row);
	}
	return found;
}

function nearest(element: Element, tag: string): Element | null {
	return closeAround(element, 7).find((outer) => outer.tagName === tag) ?? null;
}

/** A line set bold that is no longer than this, and holds no sentence, heads what follows it. */
const SUBHEAD = { least: 3, most: 30 } as const;
const NUMBERED =
	/^(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[、.](?!\d)| ))/u;
const CLOSED = /[。!?;:,、…”"'’」』)】]$/u;

/**
 * The blocks that head a part of the text by their look: short, no sentence, wholly bold or numbered, with a paragraph
 * right behind them. Where most of a text is set bold, nothing is told by it.
 */
function subheadsOf(blocks: readonly Block[]): ReadonlySet<Block> {
	const all = blocks.reduce((sum, { text }) => sum + text.length, 0);
	const bold = blocks.reduce((sum, block) => sum + block.bold, 0);
	const tells = bold <= 0.5 * all;
	return new Set(
		blocks.filter((block, place) => {
			const { folded, text, pictures } = block;
			const length = text.replaceAll(' ', '').length;
			if (length < SUBHEAD.least || length > SUBHEAD.most || CLOSED.test(folded)) return false;
			const next = blocks[place + 1];
			if (!next || pictures.length > 0 || !isRunning(next) || proseOf(block) > 0) return false;
			return (tells && block.bold >= length) || NUMBERED.test(folded);
		}),
	);
}

function kindOf({ element, text, folded }: Block, captioned: boolean): ParagraphKind {
	for (const outer of closeAround(element, 2)) {
		const kind = KINDS[outer.tagName];
		if (kind) return kind;
	}
	return captioned || isCaption({ number: 0, text, folded, indent: 0 }) ? 'caption' : 'text';
}
