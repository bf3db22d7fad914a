import { type LineBook, mark } from '../marks.ts';
import { tailHead } from '../tail-heads.ts';
import type { Block } from './blocks.ts';
import { proseOf } from './container.ts';
import { isSentence } from './running.ts';

/** So much of the text's prose may stand behind a tail head at most; more means that the text goes on. */
const TAIL_PROSE = 0.35;
/** Behind the line of the editors more may stand: it closes an article more surely than any other. */
const EDITOR_PROSE = 0.55;
/** Behind a tail head that opens lists or comments nearly everything may stand. */
const STREWN_PROSE = 0.8;
/** Share of links, single words and days from which on blocks are no text. */
const STREWN_SHARE = 0.4;
/** Share of prose that may be dropped before the headline. */
const BEFORE_PROSE = 0.2;
/** Characters of prose behind the headline from which on nothing before it is text. */
const TEXT_LEAST = 100;
/** So many blocks behind a tail head are looked at. */
const STREWN_READ = 200;
const EDITOR_RULE = 'html/tail-editor';
/** Tail heads that are buttons, which pages also set in the middle of a text, and what may stand behind them. */
const TOOL_RULES: ReadonlySet<string> = new Set([
	'html/tail-more',
	'html/tail-share',
	'html/tail-follow',
	'html/tail-apps',
]);
const TOOL_PROSE = 0.2;
const COMMENTS_RULE = 'html/tail-comments';
const COMMENTS_PROSE = 0.95;
/** Characters of prose before a tail head from which on it can end a text. */
const TEXT_BEFORE = 40;
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
		const behind = inside.slice(place + 1, place + 1 + STREWN_READ).map((next) => blocks[next] as Block);
		const most = mostBehind(rule, behind);
		if (rule && before >= TEXT_BEFORE && all - before <= most * all) {
			for (const tail of inside.slice(place)) mark(book, tail, { fate: 'dropped', as: 'debris', rule });
			return;
		}
		before += prose[place] ?? 0;
	}
}

/** Share of the prose that may stand behind a tail head of a rule for it to be believed. */
function mostBehind(rule: string | null, behind: readonly Block[]): number {
	if (rule !== null && TOOL_RULES.has(rule)) return TOOL_PROSE;
	if (rule === COMMENTS_RULE) return COMMENTS_PROSE;
	if (isStrewn(behind)) return STREWN_PROSE;
	return rule === EDITOR_RULE ? EDITOR_PROSE : TAIL_PROSE;
}

/** Whether blocks are lists and comments rather than text: many of them links, single words, or days. */
function isStrewn(blocks: readonly Block[]): boolean {
	return blocks.length >= 3 && strewnShare(blocks) >= STREWN_SHARE;
}

/** Share of blocks that are links, single words, or days. */
export function strewnShare(blocks: readonly Block[]): number {
	const strewn = blocks.filter(({ folded, linked }) => {
		const length = folded.replaceAll(' ', '').length;
		return length < 8 || linked >= LINK_SHARE * length || /^[\d\s:年月日/.-]{8,}$/u.test(folded);
	});
	return strewn.length / Math.max(1, blocks.length);
}

/** The indices of the container without what stands before the headline, where that is little of its prose. */
export function withoutBefore(
	book: LineBook,
	blocks: readonly Block[],
	inside: readonly number[],
	titleAt: number,
): readonly number[] {
	const sum = (indices: readonly number[]) =>
		indices.reduce((prose, index) => prose + (book.marks[index] ? 0 : proseOf(blocks[index] as Block)), 0);
	const before = inside.filter((index) => index < titleAt);
	const behind = inside.filter((index) => index > titleAt);
	if (sum(before) > BEFORE_PROSE * sum(inside) && sum(behind) < TEXT_LEAST) return inside;
	return inside.filter((index) => index >= titleAt);
}

/** Drops what stands before the headline in the container, where that is little of its prose. */
export function dropBefore(
	book: LineBook,
	blocks: readonly Block[],
	inside: readonly number[],
	titleAt: number,
): void {
	const left = new Set(withoutBefore(book, blocks, inside, titleAt));
	for (const index of inside)
		if (!left.has(index)) mark(book, index, { fate: 'dropped', as: 'debris', rule: 'html/before-headline' });
}

function tailRule(book: LineBook, block: Block): string | null {
	const decided = book.marks[block.index];
	if (decided?.as === 'editor') return EDITOR_RULE;
	if (decided && decided.fate !== 'dropped') return null;
	return tailHead(block);
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
