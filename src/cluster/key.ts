import { hash } from 'node:crypto';
import { normaliseAll } from './normalise.ts';

/**
 * Key of a body: SHA-256, 64 hexadecimal digits, of the folded and normalised text of all paragraphs. Equal for copies
 * that differ only in script, width, punctuation, white space or in where paragraphs end; headlines have no part in it.
 */
export function bodyKey(paragraphs: readonly string[]): string {
	// Joined before normalising: signs at the seam of two paragraphs must not count as signs inside a number.
	return hash('sha256', normaliseAll(paragraphs), 'hex');
}

/** Key of a body without a single letter or digit. It says nothing: articles that share it are not copies. */
export const EMPTY_BODY_KEY = hash('sha256', '', 'hex');
