import { markLength } from './line-lengths.ts';
import { joinBytes } from './whole-file.ts';

/** One object of a JSON file with the bytes and lines it takes. */
export interface JsonPiece {
	/** The object itself. */
	readonly json: string;
	/** The object with what stands around it, so that all pieces joined are the file. */
	readonly text: string;
	/** What `text` was decoded from. */
	readonly bytes: Uint8Array;
	readonly from: number;
	readonly length: number;
	readonly firstLine: number;
	/** True when the file is one object and no list. */
	readonly alone: boolean;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const LIST = 0x5b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LF = 0x0a;
/** What may follow an object on its line: comma, end of list, white space. */
const BETWEEN = new Set([0x2c, 0x5d, 0x20, 0x09, 0x0d]);

/**
 * Cuts the bytes of a JSON file (one object, or a list of objects) into its objects, holding no more than one and what
 * stands around it. A piece ends with its line where nothing but a comma follows, so that objects in lines of their
 * own share no line. What follows the last object belongs to it.
 */
export async function* splitJson(stream: AsyncIterable<Uint8Array>): AsyncGenerator<JsonPiece> {
	const cutter = new JsonCutter();
	let last: JsonPiece | null = null;
	for await (const chunk of stream) {
		for (const byte of chunk) {
			const piece = cutter.take(byte);
			if (!piece) continue;
			if (last) yield last;
			last = piece;
		}
	}
	const rest = cutter.rest();
	if (rest && (rest.json !== '' || !last)) {
		if (last) yield last;
		last = rest.json === '' ? null : rest;
	} else if (rest && last) {
		last = {
			...last,
			text: last.text + rest.text,
			bytes: joinBytes([last.bytes, rest.bytes]),
			length: last.length + rest.length,
		};
	}
	if (last) yield last;
}

class JsonCutter {
	private held = new Uint8Array(1024);
	private size = 0;
	private from = 0;
	private line = 1;
	private lines = 0;
	private depth = 0;
	private inString = false;
	private escaped = false;
	private begin = -1;
	private end = -1;
	private alone = true;

	/** Takes the next byte; returns a piece when the byte shows that it is complete. */
	take(byte: number): JsonPiece | null {
		const done = this.end >= 0 && !BETWEEN.has(byte) && byte !== LF ? this.cut() : null;
		this.push(byte);
		if (this.end >= 0) return byte === LF ? this.cut() : done;
		if (this.inString) {
			if (this.escaped) this.escaped = false;
			else if (byte === BACKSLASH) this.escaped = true;
			else if (byte === QUOTE) this.inString = false;
		} else if (byte === QUOTE) this.inString = true;
		else if (byte === LIST && this.begin < 0) this.alone = false;
		else if (byte === OPEN) {
			if (this.depth === 0) this.begin = this.size - 1;
			this.depth++;
		} else if (byte === CLOSE && this.depth > 0) {
			this.depth--;
			if (this.depth === 0) this.end = this.size;
		}
		return done;
	}

	/** What is left at the end of the file. */
	rest(): JsonPiece | null {
		return this.size > 0 ? this.cut() : null;
	}

	private push(byte: number): void {
		if (this.size === this.held.length) {
			const wider = new Uint8Array(2 * this.size);
			wider.set(this.held);
			this.held = wider;
		}
		this.held[this.size++] = byte;
		if (byte === LF) this.lines++;
	}

	private cut(): JsonPiece {
		const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
		const bytes = this.held.slice(0, this.size);
		const mark = this.from === 0 ? markLength(bytes) : 0;
		const end = this.end < 0 ? this.size : this.end;
		const piece = {
			json: this.begin < 0 ? '' : decoder.decode(bytes.subarray(this.begin, end)),
			text: decoder.decode(bytes.subarray(mark)),
			bytes,
			from: this.from,
			length: this.size,
			firstLine: this.line,
			alone: this.alone,
		};
		this.from += this.size;
		this.line += this.lines;
		this.size = 0;
		this.lines = 0;
		this.begin = -1;
		this.end = -1;
		return piece;
	}
}
