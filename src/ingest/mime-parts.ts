import { LineStream } from './line-stream.ts';

/** A stretch of a message: its own head, a part with its head, or what stands behind the last part. */
export interface MimePart {
	readonly kind: 'head' | 'part' | 'end';
	/** Names in lower case, values unfolded. */
	readonly headers: ReadonlyMap<string, string>;
	/** Offset of the line that divides it from what stands before. */
	readonly from: number;
	/** Offset behind its headers. */
	readonly bodyAt: number;
	/** Offset behind its last byte; the line end that belongs to the next dividing line is counted. */
	readonly to: number;
	/** Whether the file ends before the line that closes it. */
	readonly cut: boolean;
}

/** Parts within parts (`multipart/alternative` in `multipart/related`) that are looked into. */
const DEEPEST = 4;
/** Longer headers are none. */
const LONGEST_HEADER = 4096;

/**
 * Cuts a message of e-mail (RFC 2045, 2046) at its dividing lines, holding one line at a time. The stretches follow
 * each other from 0 to the end of the stream. A message that is not divided is one part.
 */
export async function* mimeParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<MimePart> {
	const lines = new LineStream(stream);
	const boundaries: string[] = [];
	const headers = await readHeaders(lines);
	const whole = boundaryOf(headers);
	if (whole !== null) boundaries.push(whole);
	let open: Omit<MimePart, 'to' | 'cut'> = {
		kind: whole === null ? 'part' : 'head',
		headers,
		from: 0,
		bodyAt: lines.offset,
	};
	for (;;) {
		const from = lines.offset;
		const line = await lines.line();
		if (line === null) break;
		const depth = line.startsWith('--') ? divides(line, boundaries) : -1;
		if (depth < 0) continue;
		yield { ...open, to: from, cut: false };
		const closes = line.startsWith(`--${boundaries[depth]}--`);
		boundaries.length = closes ? depth : depth + 1;
		const own = closes ? new Map<string, string>() : await readHeaders(lines);
		const inner = closes ? null : boundaryOf(own);
		if (inner !== null && boundaries.length < DEEPEST) boundaries.push(inner);
		open = {
			kind: closes ? 'end' : inner === null ? 'part' : 'head',
			headers: own,
			from,
			bodyAt: lines.offset,
		};
	}
	yield { ...open, to: lines.offset, cut: boundaries.length > 0 };
}

/** Which of the boundaries a line divides by, the innermost first; -1 for none. */
function divides(line: string, boundaries: readonly string[]): number {
	const bare = line.trimEnd();
	return boundaries.findLastIndex((boundary) => bare === `--${boundary}` || bare === `--${boundary}--`);
}

async function readHeaders(lines: LineStream): Promise<Map<string, string>> {
	const headers = new Map<string, string>();
	let name = '';
	for (let line = await lines.line(); line !== null && line !== ''; line = await lines.line()) {
		if (/^[ \t]/.test(line) && name !== '') {
			const value = `${headers.get(name) ?? ''} ${line.trim()}`;
			if (value.length <= LONGEST_HEADER) headers.set(name, value);
			continue;
		}
		const colon = line.indexOf(':');
		name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : '';
		if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1, LONGEST_HEADER).trim());
	}
	return headers;
}

function boundaryOf(headers: ReadonlyMap<string, string>): string | null {
	const type = headers.get('content-type') ?? '';
	return /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : null;
}

/** The value of a parameter of a header (`boundary="…"`), or null. */
export function parameterOf(value: string, name: string): string | null {
	const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\\s;"]+))`, 'i').exec(value);
	return found?.groups?.quoted ?? found?.groups?.bare ?? null;
}
