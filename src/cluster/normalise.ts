import { fold } from '../script/fold.ts';

/** Signs between two digits that tell numbers apart; all become one sign, since converters swap them: `3:2`, `5-3`, `2020/7`. */
const BETWEEN_DIGITS = /(?<=\p{Nd})[:/\-‐-―~∼〜−](?=\p{Nd})/gu;

/** Everything but letters, marks and numbers, save a sign between two digits and the per cent and per mille signs. */
const WITHOUT_MEANING = /(?!(?<=\p{Nd})[.-](?=\p{Nd}))[^\p{L}\p{M}\p{N}%‰]/gu;

/**
 * The text as duplicate finding sees it: script, width and case folded, punctuation, symbols and white space gone.
 * Numbers keep what makes them differ: `8629.5` is not `86295`, `3:2` is not `32`, `5%` is not `5`.
 */
export function normalise(text: string): string {
	return fold(text).replace(BETWEEN_DIGITS, '-').replace(WITHOUT_MEANING, '');
}
