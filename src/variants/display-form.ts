/**
 * Blocks whose characters are other code points for characters that exist anyway: radicals (U+2E80 to U+2FDF, left by
 * PDF copies) and compatibility ideographs (left by tables of Korean and Big5 encodings).
 */
const COMPATIBLE = /[\u2E80-\u2FDF\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/**
 * A text as it is shown: compatibility forms of Chinese characters become the ordinary ones (NFKC of Unicode), one code
 * point for one, so that places hold and dictionaries know the word. What was captured is not touched.
 * Letters with combining marks stay, for composing them would move every place behind.
 */
export function displayForm(text: string): string {
	return text.replace(COMPATIBLE, (character) => {
		const ordinary = character.normalize('NFKC');
		return [...ordinary].length === 1 ? ordinary : character;
	});
}
