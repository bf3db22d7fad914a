import { isAscii } from 'node:buffer';
import { commonShare } from './common-characters.ts';

/** What pages without any Han character in UTF-8 hold beside ASCII: marks, and letters with accents inside of words. */
const MARKS = /[\u00a0-\u00bf\u00d7\u00f7]/gu;
const IN_WORDS =
	/(?<=[A-Za-z\u00c0-\u024f])[\u00c0-\u024f]|[\u00c0-\u024f](?=[A-Za-z\u00c0-\u024f])|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]{3,}/gu;
const STRANGE = /[^\0-\u007f]/u;

/** Share of common characters from which on so short a reading is believed against UTF-8. */
const SURE = 0.8;
/** Bytes up to which UTF-16 can be UTF-8 by chance. */
const CHANCE = 64;

/**
 * Whether bytes that are UTF-8 by the letter are more likely something else: a headline of a few characters in GB 18030
 * or Big5 whose pairs of bytes are pairs of UTF-8 too (联通), or a few characters of UTF-16 that are all letters.
 * @param strict the reading as UTF-8
 */
export function isMistakenUtf8(bytes: Uint8Array, strict: string): boolean {
	if (bytes.length <= CHANCE && bytes.length >= 4 && bytes.length % 2 === 0)
		for (const encoding of ['utf-16le', 'utf-16be'])
			if (looksChinese(new TextDecoder(encoding).decode(bytes), strict)) return true;
	if (isAscii(bytes) || /[\u0800-\u{10ffff}]/u.test(strict)) return false;
	const rest = strict.replace(MARKS, '').replace(IN_WORDS, '');
	if (!STRANGE.test(rest)) return false;
	const share = commonShare(strict);
	return ['gb18030', 'big5'].some((encoding) => {
		const text = new TextDecoder(encoding).decode(bytes);
		return !text.includes('\ufffd') && commonShare(text) > share;
	});
}

function looksChinese(text: string, strict: string): boolean {
	return (
		/^[\p{Script=Han}\p{P}\s\d]+$/u.test(text) &&
		commonShare(text) >= SURE &&
		commonShare(text) > commonShare(strict)
	);
}
