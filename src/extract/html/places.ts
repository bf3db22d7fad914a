import { tailHead } from '../tail-heads.ts';
import type { Block } from './blocks.ts';
import { proseOf } from './container.ts';
import { isSentence } from './running.ts';
import { attribute } from './tree.ts';

/** What prose counts before the headline, and behind the first tail head that follows enough of a text. */
const BEFORE_WEIGHT = 0.3;
const BEHIND_WEIGHT = 0.25;
/** Characters of prose behind the headline from which on a tail head is believed. */
const TEXT_ENOUGH = 80;

/** Characters of prose before the head of comments from which on it is believed where no headline is shown. */
const TEXT_BEFORE = 150;
const COMMENTS_WEIGHT = 0.1;

/**
 * What prose counts by its place on the page, an entry a block: the text follows the headline and ends where related
 * articles, comments or statements begin. Where no headline is shown, only comments count less.
 * @param titleAt index of the block that shows the headline, or -1
 */
export function weighPlaces(blocks: readonly Block[], titleAt: number): number[] {
	let prose = 0;
	let behind = false;
	if (titleAt < 0)
		return blocks.map((block) => {
			behind ||= prose >= TEXT_BEFORE && tailHead(block) === 'html/tail-comments';
			prose += proseOf(block);
			return behind ? COMMENTS_WEIGHT : 1;
		});
	return blocks.map((block) => {
		if (block.index < titleAt) return BEFORE_WEIGHT;
		if (block.index > titleAt) {
			behind ||= prose >= TEXT_ENOUGH && tailHead(block) !== null;
			prose += proseOf(block);
		}
		return behind ? BEHIND_WEIGHT : 1;
	});
}

/** Whether enough sentences of a text stand between the headline and a block. */
export function holdsText(blocks: readonly Block[], titleAt: number, before: number): boolean {
	const between = blocks.filter(
		(block) => block.index > titleAt && block.index < before && isSentence(block),
	);
	return between.reduce((sum, block) => sum + proseOf(block), 0) >= TEXT_ENOUGH;
}

/** A further article is dated within so many blocks below its headline. */
const DATED_WITHIN = 6;
const DAY = /(?:19|20)\d\d ?[-/.年] ?\d{1,2}/u;

/**
 * Index of the headline of a further article, which pages without an end set below the first: a heading of the same
 * kind and class as the headline, with text before it and a day below it. Null where there is none.
 */
export function furtherArticleAt(blocks: readonly Block[], titleAt: number): number | null {
	const title = blocks.find(({ index }) => index === titleAt);
	const names = title ? attribute(title.element, 'class') : '';
	if (!title || !/^h[1-3]$/.test(title.element.tagName) || names === '') return null;
	let prose = 0;
	for (const [place, block] of blocks.entries()) {
		if (block.index <= titleAt) continue;
		const { element, text } = block;
		const alike = element.tagName === title.element.tagName && attribute(element, 'class') === names;
		const below = blocks.slice(place + 1, place + 1 + DATED_WITHIN);
		if (
			alike &&
			text !== title.text &&
			prose >= TEXT_ENOUGH &&
			block.linked === 0 &&
			below.some(({ folded }) => DAY.test(folded))
		)
			return block.index;
		prose += proseOf(block);
	}
	return null;
}
