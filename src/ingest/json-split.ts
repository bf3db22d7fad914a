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

/** A stretch of a file that was not read. */
export interface Unread {
	readonly from: number;
	readonly to: number;
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
 * own share no line. What follows the last object belongs to it. An object that does not end within the limit ends the
 * reading, and nothing more is held.
 * @param limit most bytes that are held
 * @returns the stretch behind the last piece where reading ended before the file does, or null
 */
export async function* splitJson(
	stream: AsyncIterable<Uint8Array>,
	limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<JsonPiece, Unread | null> {
	const cutter = new JsonCutter(limit);
	let last: JsonPiece | null = null;
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (cutter.isFull) continue;
		for (const byte of chunk) {
			if (cutter.isFull) break;
			const piece = cutter.take(byte);
			if (!piece) continue;
			if (last) yield last;
			last = piece;
		}
	}
	if (cutter.isFull) {
		if (last) yield last;
		return { from: cutter.from, to: size };
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
	return null;
}

class JsonCutter {
	/** Offset of what is held. */
	from = 0;
	/** Whether more would have to be held than may be. */
	isFull = false;
	private readonly limit: number;
	private held = new Uint8Array(1024);
	private size = 0;
	private line = 1;
	private lines = 0;
	private depth = 0;
	private inString = false;
	private escaped = false;
	private begin = -1;
	private end = -1;
	private alone = true;

	constructor(limit: number) {
		this.limit = limit;
	}

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
		this.isFull = this.size >= this.limit;
		if (this.isFull) return;
		if (this.size === this.held.length) {
			const wider = new Uint8Array(Math.min(2 * this.size, this.limit));
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
