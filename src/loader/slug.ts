import { createHash } from 'node:crypto';
import { fold } from '../script/fold.ts';
import { ALL_COPIES } from '../view/routes.ts';

/** What stands in the place of a name in addresses of lists: further pages, and every copy. */
const KEPT = ['p', ALL_COPIES];
/** Longest slug in bytes of UTF-8: far below the 255 that file systems allow a name. */
const MAX_BYTES = 90;

/**
 * The part of a route that stands for a name (section, author). Script-blind, so that both variants share it;
 * letters and digits of any script stay, runs of all else become `-`. `p` is kept for paging, `all` for
 * lists with every copy.
 */
export function slugOf(name: string): string {
	const plain = fold(name)
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
	if (plain === '' || KEPT.includes(plain) || Buffer.byteLength(plain) > MAX_BYTES) {
		const digest = createHash('sha256').update(fold(name)).digest('hex').slice(0, 10);
		return `${[...plain].slice(0, 20).join('')}-${digest}`.replace(/^-/, 'n');
	}
	return plain;
}
