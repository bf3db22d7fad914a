/** Longest line that is waited for. */
const LONGEST_LINE = 65_536;

/** A stream of bytes that is read by lines and by counts, holding little more than what was asked for. */
export class LineStream {
	private readonly source: AsyncIterator<Uint8Array>;
	private held = new Uint8Array(0);
	/** Bytes read so far. */
	offset = 0;

	constructor(stream: AsyncIterable<Uint8Array>) {
		this.source = stream[Symbol.asyncIterator]();
	}

	/** The next line as Latin-1 text without its line end; null at the end of the stream. */
	async line(): Promise<string | null> {
		for (let from = 0; ; ) {
			const end = this.held.indexOf(10, from);
			if (end >= 0) return latin1(this.take(end + 1)).replace(/\r?\n$/, '');
			if (this.held.length > LONGEST_LINE) return latin1(this.take(this.held.length));
			from = this.held.length;
			if (!(await this.more())) return this.held.length > 0 ? latin1(this.take(this.held.length)) : null;
		}
	}

	/** The next `count` bytes; fewer when the stream ends before. */
	async bytes(count: number): Promise<Uint8Array> {
		const parts: Uint8Array[] = [];
		let left = count;
		while (left > 0) {
			if (this.held.length === 0 && !(await this.more())) break;
			const part = this.take(Math.min(left, this.held.length));
			parts.push(part);
			left -= part.length;
		}
		const out = new Uint8Array(count - left);
		let at = 0;
		for (const part of parts) {
			out.set(part, at);
			at += part.length;
		}
		return out;
	}

	/** Passes over `count` bytes; returns how many there were. */
	async skip(count: number): Promise<number> {
		let left = count;
		while (left > 0) {
			if (this.held.length === 0 && !(await this.more())) break;
			left -= this.take(Math.min(left, this.held.length)).length;
		}
		return count - left;
	}

	/** The next characters, without passing over them; fewer at the end of the stream. */
	async peek(count: number): Promise<string> {
		while (this.held.length < count && (await this.more()));
		return latin1(this.held.subarray(0, count));
	}

	/** Takes back bytes that were read last, to read them again. */
	giveBack(bytes: Uint8Array): void {
		const joined = new Uint8Array(bytes.length + this.held.length);
		joined.set(bytes);
		joined.set(this.held, bytes.length);
		this.held = joined;
		this.offset -= bytes.length;
	}

	private take(count: number): Uint8Array {
		const part = this.held.slice(0, count);
		this.held = this.held.subarray(count);
		this.offset += count;
		return part;
	}

	private async more(): Promise<boolean> {
		const next = await this.source.next();
		if (next.done) return false;
		const joined = new Uint8Array(this.held.length + next.value.length);
		joined.set(this.held);
		joined.set(next.value, this.held.length);
		this.held = joined;
		return true;
	}
}

function latin1(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}
