import { tailHead } from '../tail-heads.ts';
import type { Block } from './blocks.ts';
import { proseOf } from './container.ts';

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
