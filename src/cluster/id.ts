import { createHash } from 'node:crypto';
import type { ArticleId } from '../model/ids.ts';

/** RFC 4648 base32 in lower case: no digit that looks like a letter. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 50 bits: among 100,000 articles two meet by chance once in about 220,000 archives. */
const LENGTH = 10;

/**
 * The id of an article that has none yet: the first ten base32 characters of its body key.
 *
 * @param bodyKey SHA-256 as hexadecimal digits
 * @param taken whether an id belongs to another article already
 * @param salt tells articles with equal bodies apart (path and record); used only when the plain id is taken
 * @returns a free id; longer than ten characters only when both short ones are taken
 */
export function articleId(bodyKey: string, taken: (id: string) => boolean, salt: string): ArticleId {
	const plain = base32(bodyKey).slice(0, LENGTH);
	if (!taken(plain)) return plain as ArticleId;
	for (let round = 0; ; round += 1) {
		const salted = base32(sha256(`${bodyKey}\n${salt}${round === 0 ? '' : `\n${round}`}`));
		for (let length = LENGTH; length <= salted.length; length += 1) {
			const id = salted.slice(0, length);
			if (!taken(id)) return id as ArticleId;
		}
	}
}

function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Base32 of hexadecimal digits, left to right; bits that do not fill a character are left out. */
function base32(hex: string): string {
	let result = '';
	let value = 0;
	let bits = 0;
	for (const digit of hex) {
		value = (value << 4) | Number.parseInt(digit, 16);
		bits += 4;
		if (bits >= 5) {
			bits -= 5;
			result += ALPHABET[value >> bits];
			value &= (1 << bits) - 1;
		}
	}
	return result;
}
