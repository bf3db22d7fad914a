import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import { TAIL_HEADS } from './tail-head-rules.ts';

const TAILS = TAIL_HEADS.map(({ name, match }) => ({
	rule: `html/tail-${name}`,
	pattern: foldedPattern(match),
}));

const ANY_TAIL = new AnyPattern(TAIL_HEADS.map(({ match }) => match));

const LEADING_MARKS = /^[■◆●►▶★☆▍▌◎※\s]+/u;

/** A tail head is short. */
const LONGEST = 120;

/** The rule by which a line or block opens what stands behind an article, or null. */
export function tailHead({ folded }: { readonly folded: string }): string | null {
	if (folded.length > LONGEST) return null;
	const bare = folded.replace(LEADING_MARKS, '');
	if (!ANY_TAIL.at(bare, 0)) return null;
	return TAILS.find(({ pattern }) => pattern.test(bare))?.rule ?? null;
}
