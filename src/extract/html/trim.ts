import { foldedPattern } from '../aligned-fold.ts';
import { type LineBook, mark } from '../marks.ts';
import type { Block } from './blocks.ts';
import { proseOf } from './container.ts';
import { TAIL_HEADS } from './page-rules.ts';

const TAILS = TAIL_HEADS.map(({ name, match }) => ({
	rule: `html/tail-${name}`,
	pattern: foldedPattern(match),
}));

/** A tail head is short. */
const TAIL_HEAD_LONGEST = 120;
/** So much of the text's prose may stand behind a tail head at most; more means that the text goes on. */
const TAIL_PROSE = 0.35;
/** Share of linked characters from which a block without a full stop is a link and no text. */
const LINK_SHARE = 0.6;

/** Indices of the undecided blocks of the body, in order. */
function open(book: LineBook, indices: readonly number[]): number[] {
	return indices.filter((index) => !book.marks[index]);
}

/**
 * Drops what stands at the end of the container and is no article: everything from the first tail head on behind
 * which little prose follows.
 */
export function dropTail(book: LineBook, blocks: readonly Block[], indices: readonly number[]): void {
	const left = open(book, indices);
	const prose = left.map((index) => proseOf(blocks[index] as Block));
	const all = prose.reduce((sum, part) => sum + part, 0);
	let before = 0;
	for (const [place, index] of left.entries()) {
		const { folded } = blocks[index] as Block;
		const tail = folded.length <= TAIL_HEAD_LONGEST && TAILS.find(({ pattern }) => pattern.test(folded));
		if (tail && before > 0 && all - before <= TAIL_PROSE * all) {
			for (const behind of left.slice(place))
				mark(book, behind, { fate: 'dropped', as: 'debris', rule: tail.rule });
			return;
		}
		before += prose[place] ?? 0;
	}
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

/** Drops single words and numbers before the first and behind the last running text: buttons, counters, credits of pictures. */
export function dropEdges(book: LineBook, blocks: readonly Block[], indices: readonly number[]): void {
	const left = open(book, indices);
	const isText = (index: number) => proseOf(blocks[index] as Block) > 0;
	const first = left.find(isText);
	const last = left.findLast(isText);
	if (first === undefined || last === undefined) return;
	for (const index of left) {
		const { folded } = blocks[index] as Block;
		if ((index < first || index > last) && folded.length < 6)
			mark(book, index, { fate: 'dropped', as: 'debris', rule: 'html/edge' });
	}
}
