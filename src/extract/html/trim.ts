import { foldedPattern } from '../aligned-fold.ts';
import { type LineBook, mark } from '../marks.ts';
import type { Block } from './blocks.ts';
import { proseOf } from './container.ts';
import { TAIL_HEADS } from './page-rules.ts';
import { isSentence } from './running.ts';

const TAILS = TAIL_HEADS.map(({ name, match }) => ({
	rule: `html/tail-${name}`,
	pattern: foldedPattern(match),
}));

/** A tail head is short. */
const TAIL_HEAD_LONGEST = 120;
/** So much of the text's prose may stand behind a tail head at most; more means that the text goes on. */
const TAIL_PROSE = 0.35;
/** Behind the line of the editors more may stand: it closes an article more surely than any other. */
const EDITOR_PROSE = 0.55;
const EDITOR_RULE = 'html/tail-editor';
/** Share of linked characters from which a block without a full stop is a link and no text. */
const LINK_SHARE = 0.6;

/** Indices of the undecided blocks of the body, in order. */
function open(book: LineBook, indices: readonly number[]): number[] {
	return indices.filter((index) => !book.marks[index]);
}

/**
 * Drops what stands at the end of the container and is no article: everything from the first tail head on, or from
 * the line of the editors, behind which little prose follows.
 */
export function dropTail(book: LineBook, blocks: readonly Block[], inside: readonly number[]): void {
	const prose = inside.map((index) => (book.marks[index] ? 0 : proseOf(blocks[index] as Block)));
	const all = prose.reduce((sum, part) => sum + part, 0);
	let before = 0;
	for (const [place, index] of inside.entries()) {
		const rule = tailRule(book, blocks[index] as Block);
		const most = rule === EDITOR_RULE ? EDITOR_PROSE : TAIL_PROSE;
		if (rule && before > 0 && all - before <= most * all) {
			for (const behind of inside.slice(place)) mark(book, behind, { fate: 'dropped', as: 'debris', rule });
			return;
		}
		before += prose[place] ?? 0;
	}
}

function tailRule(book: LineBook, { index, folded }: Block): string | null {
	const decided = book.marks[index];
	if (decided) return decided.as === 'editor' ? EDITOR_RULE : null;
	if (folded.length > TAIL_HEAD_LONGEST) return null;
	return TAILS.find(({ pattern }) => pattern.test(folded))?.rule ?? null;
}

/** Drops blocks that are links: lists of other articles, buttons, pages of a long article. */
export function dropLinks(book: LineBook, blocks: readonly Block[], indices: readonly number[]): void {
	for (const index of open(book, indices)) {
		const { folded, linked } = blocks[index] as Block;
		const length = folded.replaceAll(' ', '').length;
		if (linked >= LINK_SHARE * length && !folded.includes('。'))
			mark(book, index, { fate: 'dropped', as: 'debris', rule: 'html/links' });
	}
}

/** Shorter blocks before and behind the text are buttons and counters. */
const EDGE_SHORTEST = 6;

/**
 * Drops what is no running text before its first and behind its last sentence: single words and numbers, and
 * everything that stands apart from the text, behind something that was dropped.
 */
export function dropEdges(book: LineBook, blocks: readonly Block[], inside: readonly number[]): void {
	const left = open(book, inside);
	const isText = (index: number) => isSentence(blocks[index] as Block);
	const first = left.find(isText);
	const last = left.findLast(isText);
	if (first === undefined || last === undefined) return;
	let apart = false;
	for (const index of inside) {
		const decided = book.marks[index];
		if (index > last && decided?.fate === 'dropped') apart = true;
		if (decided || (index >= first && index <= last)) continue;
		const { folded } = blocks[index] as Block;
		if (folded.length < EDGE_SHORTEST || apart)
			mark(book, index, { fate: 'dropped', as: 'debris', rule: 'html/edge' });
	}
}
