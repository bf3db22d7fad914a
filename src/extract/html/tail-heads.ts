import { foldedPattern } from '../aligned-fold.ts';
import type { Block } from './blocks.ts';
import { TAIL_HEADS } from './page-rules.ts';

const TAILS = TAIL_HEADS.map(({ name, match }) => ({
	rule: `html/tail-${name}`,
	pattern: foldedPattern(match),
}));

/** A tail head is short. */
const LONGEST = 120;

/** The rule by which a block opens what stands behind an article, or null. */
export function tailHead({ folded }: Block): string | null {
	if (folded.length > LONGEST) return null;
	return TAILS.find(({ pattern }) => pattern.test(folded))?.rule ?? null;
}
