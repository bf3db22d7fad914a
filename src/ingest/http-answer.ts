import {
	brotliDecompressSync,
	gunzipSync,
	inflateRawSync,
	inflateSync,
	type ZlibOptions,
	zstdDecompressSync,
} from 'node:zlib';
import type { BytePart } from '../model/source.ts';

/** An answer of a web server as an archive keeps it. */
export interface HttpAnswer {
	readonly status: number;
	/** Value of the Content-Type header, or ``. */
	readonly type: string;
	/** Content without chunks and compression. */
	readonly body: Uint8Array;
	/** Offset of the content behind the headers. */
	readonly at: number;
	/** Whether the content stands in the answer as it is, neither in chunks nor compressed. */
	readonly plain: boolean;
}

/** Most bytes that a compressed answer may unpack to. */
const LARGEST = 64 * 1024 * 1024;

/** Reads an answer: status line, headers, content. Null when the bytes are none. */
export function readHttpAnswer(bytes: Uint8Array): HttpAnswer | null {
	const end = endOfHead(bytes);
	const [first = '', ...lines] = new TextDecoder('latin1').decode(bytes.subarray(0, end)).split(/\r?\n/);
	const status = /^HTTP\/[\d.]+ +(?<code>\d{3})/.exec(first)?.groups?.code;
	if (!status) return null;
	const headers = new Map<string, string>();
	for (const line of lines) {
		const colon = line.indexOf(':');
		if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
	}
	const whole = bytes.subarray(end);
	const joined = headers.get('transfer-encoding')?.toLowerCase().includes('chunked')
		? joinChunks(whole)
		: whole;
	const body = unpack(joined, headers.get('content-encoding')?.toLowerCase() ?? '');
	return {
		status: Number(status),
		type: headers.get('content-type') ?? '',
		body,
		at: end,
		plain: body === whole,
	};
}

/** Offset behind the blank line that ends the headers. */
function endOfHead(bytes: Uint8Array): number {
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at] !== 10) continue;
		if (bytes[at + 1] === 10) return at + 2;
		if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
	}
	return bytes.length;
}

/** Joins chunks; content that says it is chunked and is not stays as it is, which archives often have. */
function joinChunks(bytes: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [];
	let at = 0;
	for (;;) {
		const end = bytes.indexOf(10, at);
		if (end < 0 || end - at > 20) return bytes;
		const size = /^(?<hex>[0-9a-f]+)(?:;.*)?\r?$/i.exec(
			new TextDecoder('latin1').decode(bytes.subarray(at, end)),
		);
		if (!size) return bytes;
		const length = Number.parseInt(size.groups?.hex ?? '0', 16);
		if (length === 0) break;
		parts.push(bytes.subarray(end + 1, end + 1 + length));
		at = end + 1 + length + 2;
		if (at >= bytes.length) break;
	}
	return new Uint8Array(Buffer.concat(parts));
}

/** The coding `deflate` with its head, as it is defined, or without, as many servers send it. */
function inflateAny(bytes: Uint8Array, options: ZlibOptions): Uint8Array {
	try {
		return inflateSync(bytes, options);
	} catch {
		return inflateRawSync(bytes, options);
	}
}

/** Unpacks content; what says it is compressed and is not stays as it is. */
function unpack(bytes: Uint8Array, encoding: string): Uint8Array {
	const options = { maxOutputLength: LARGEST };
	try {
		if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(bytes, options);
		if (encoding === 'deflate') return inflateAny(bytes, options);
		if (encoding === 'zstd') return zstdDecompressSync(bytes, options);
		if (encoding === 'br') return brotliDecompressSync(bytes, options);
	} catch {
		return bytes;
	}
	return bytes;
}

/**
 * What the bytes around a captured page are, for the account of the record.
 * @param blockAt offset of the answer in the record
 * @param bodyAt offset of the content in the record
 * @param end bytes of the record
 */
export function httpParts(
	blockAt: number,
	bodyAt: number,
	{ body, plain }: Pick<HttpAnswer, 'body' | 'plain'>,
	end: number,
): BytePart[] {
	const parts: BytePart[] = [
		{ from: 0, to: blockAt, as: 'container', fate: 'dropped', rule: 'container/warc-headers' },
	];
	if (bodyAt > blockAt)
		parts.push({
			from: blockAt,
			to: bodyAt,
			as: 'container',
			fate: 'dropped',
			rule: 'container/http-headers',
		});
	// What it holds has an account of its own.
	if (!plain)
		parts.push({ from: bodyAt, to: end, as: 'container', fate: 'kept', rule: 'container/http-packed' });
	else if (bodyAt + body.length < end)
		parts.push({
			from: bodyAt + body.length,
			to: end,
			as: 'container',
			fate: 'dropped',
			rule: 'container/between',
		});
	return parts;
}
