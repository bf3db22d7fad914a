/**
 * Digits and Han numerals; a run of them, with the signs that stand inside numbers, is one token, so that 3月5日 and
 * 3月15日 differ in a whole number. 一 in ordinary words is taken for a numeral too: it is equal in both texts.
 */
const NUMERALS = '0123456789〇零一二三四五六七八九十百千万亿两';
const INSIDE_NUMBERS = `${NUMERALS}.%‰-`;

/** Marks the end of a unit in a sequence of tokens. */
export const UNIT_END = '\n';
/** Code of {@link UNIT_END}. */
export const UNIT_END_CODE = 10;

/** Codes from here on are numbers. */
const FIRST_NUMBER = 0x1_0000;

const BEGINS = 1;
const CONTINUES = 2;
let classes: Uint8Array | undefined;

function classTable(): Uint8Array {
	if (classes) return classes;
	const made = new Uint8Array(0x1_0000);
	for (const sign of INSIDE_NUMBERS) made[sign.charCodeAt(0)] = CONTINUES;
	for (const sign of NUMERALS) made[sign.charCodeAt(0)] = BEGINS | CONTINUES;
	classes = made;
	return made;
}

/** Turns texts into sequences of codes: one for each UTF-16 code unit, one for each number, one for the end of each text. */
export class TokenCoder {
	readonly #codes = new Map<string, number>();
	readonly #numbers: string[] = [];

	/** Codes of texts, each followed by {@link UNIT_END_CODE}. Equal tokens have equal codes in one coder. */
	encode(texts: readonly string[]): Int32Array {
		const kinds = classTable();
		const codes = new Int32Array(texts.reduce((sum, { length }) => sum + length + 1, 0));
		let count = 0;
		for (const text of texts) {
			for (let at = 0; at < text.length; at++) {
				const unit = text.charCodeAt(at);
				if ((kinds[unit] as number) & BEGINS) {
					let end = at + 1;
					while (end < text.length && (kinds[text.charCodeAt(end)] as number) & CONTINUES) end++;
					codes[count++] = this.#codeOf(text.slice(at, end));
					at = end - 1;
				} else codes[count++] = unit;
			}
			codes[count++] = UNIT_END_CODE;
		}
		return codes.subarray(0, count);
	}

	/** The token that a code stands for. */
	textOf(code: number): string {
		return code < FIRST_NUMBER ? String.fromCharCode(code) : (this.#numbers[code - FIRST_NUMBER] ?? '');
	}

	/** Number of code units of the token. */
	lengthOf(code: number): number {
		return code < FIRST_NUMBER ? 1 : this.textOf(code).length;
	}

	#codeOf(number: string): number {
		const known = this.#codes.get(number);
		if (known !== undefined) return known;
		const code = FIRST_NUMBER + this.#numbers.length;
		this.#codes.set(number, code);
		this.#numbers.push(number);
		return code;
	}
}

/** Whether a token is a number. */
export function isNumber(token: string): boolean {
	return token !== '' && NUMERALS.includes(token.charAt(0));
}

/** All numbers in Arabic digits, with decimals and per cent signs. */
export function numbersOf(text: string): Set<string> {
	return new Set(text.match(/\d+(?:\.\d+)?[%‰]?/g));
}
