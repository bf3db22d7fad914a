import type { Paragraph, ParagraphKind } from '../../model/extraction.ts';
import { type LineBook, mark, openLines } from '../marks.ts';
import { isCaption } from '../paragraph-shape.ts';
import type { Block } from './blocks.ts';
import { around } from './tree.ts';

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

/** Every block still undecided becomes a paragraph of the body, in order. */
export function readPageBody(book: LineBook, blocks: readonly Block[], firstLine: number): Paragraph[] {
	return openLines(book).map((index) => {
		const block = blocks[index] as Block;
		const kind = kindOf(block);
		mark(book, index, { fate: 'kept', as: kind === 'caption' ? 'caption' : 'body', rule: `body/${kind}` });
		return { text: block.text, lines: [firstLine + block.from - 1, firstLine + block.to - 1], kind };
	});
}

function kindOf({ element, text, folded }: Block): ParagraphKind {
	let depth = 0;
	for (const outer of around(element)) {
		const kind = KINDS[outer.tagName];
		if (kind) return kind;
		if (++depth === 2) break;
	}
	return isCaption({ number: 0, text, folded, indent: 0 }) ? 'caption' : 'text';
}
