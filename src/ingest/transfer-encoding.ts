/** Bytes that were sent in a coding of e-mail, and where each of them stands in it. */
export interface Transferred {
	readonly bytes: Uint8Array;
	/** Offset in what was sent at which a byte begins; of the number of bytes, where the last ends. Ascending. */
	readonly placeOf: (at: number) => number;
}

/** Undoes the coding that a header `Content-Transfer-Encoding` names (RFC 2045, section 6); others change nothing. */
export function decodeTransfer(sent: Uint8Array, coding: string): Transferred {
	const name = coding.trim().toLowerCase();
	if (name === 'quoted-printable') return decodeQuotedPrintable(sent);
	if (name === 'base64') return decodeBase64(sent);
	return { bytes: sent, placeOf: (at) => at };
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** `=E4` is a byte, `=` at the end of a line no line end; what is neither stays as it is. */
function decodeQuotedPrintable(sent: Uint8Array): Transferred {
	const gatherer = new Gatherer(sent.length, sent.length);
	for (let at = 0; at < sent.length; ) {
		const byte = sent[at] ?? 0;
		const value = byte === EQUALS ? 16 * digit(sent[at + 1]) + digit(sent[at + 2]) : Number.NaN;
		const behind = byte === EQUALS ? behindSoftBreak(sent, at + 1) : -1;
		if (behind >= 0) {
			at = behind;
			continue;
		}
		gatherer.add(Number.isNaN(value) ? byte : value, at);
		at += Number.isNaN(value) ? 1 : 3;
	}
	return gatherer.done();
}

/** Value of a hexadecimal digit, NaN for any other byte. */
function digit(byte: number | undefined): number {
	return byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
}

/** Offset behind a line end that only spaces part from a place; -1 where there is none. */
function behindSoftBreak(sent: Uint8Array, from: number): number {
	let at = from;
	while (sent[at] === 0x20 || sent[at] === 0x09) at++;
	if (sent[at] === CR && sent[at + 1] === LF) return at + 2;
	return sent[at] === LF || at === sent.length ? Math.min(at + 1, sent.length) : -1;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIX_BITS = new Int8Array(256).fill(-1);
for (const [value, char] of [...ALPHABET].entries()) SIX_BITS[char.charCodeAt(0)] = value;

/** What is no digit of Base64 is passed over, as line ends are; padding ends a group. */
function decodeBase64(sent: Uint8Array): Transferred {
	const gatherer = new Gatherer(Math.ceil((sent.length * 3) / 4), sent.length);
	let bits = 0;
	let count = 0;
	let begin = 0;
	for (const [at, byte] of sent.entries()) {
		const value = SIX_BITS[byte] ?? -1;
		if (byte === EQUALS) count = 0;
		if (value < 0) continue;
		if (count === 0) {
			bits = 0;
			begin = at;
		}
		bits = ((bits << 6) | value) & 0xffff;
		count += 6;
		if (count < 8) continue;
		count -= 8;
		gatherer.add((bits >> count) & 0xff, begin);
		begin = at;
	}
	return gatherer.done();
}

/** Gathers bytes with their places. */
class Gatherer {
	readonly #bytes: Uint8Array;
	readonly #places: Uint32Array;
	readonly #end: number;
	#size = 0;

	/** @param end offset behind the last of what was sent */
	constructor(most: number, end: number) {
		this.#bytes = new Uint8Array(most);
		this.#places = new Uint32Array(most);
		this.#end = end;
	}

	add(byte: number, place: number): void {
		this.#bytes[this.#size] = byte;
		this.#places[this.#size++] = place;
	}

	done(): Transferred {
		const bytes = this.#bytes.subarray(0, this.#size);
		const places = this.#places;
		const size = this.#size;
		const end = this.#end;
		return { bytes, placeOf: (at) => (at < size ? (places[at] ?? 0) : end) };
	}
}
