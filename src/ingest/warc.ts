import type { Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { httpParts, readHttpAnswer } from './http-answer.ts';
import { LineStream } from './line-stream.ts';
import { markupParts } from './markup-parts.ts';
import type { Reader, ReadItem } from './reader.ts';
import { damagedRecord, makeRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { nextRecordIn } from './warc-resync.ts';

/** Kinds of content that can hold an article. */
const TEXTUAL = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i;
/** Kinds of record that hold captured content. */
const CAPTURED = /^(?:response|resource)$/;
/** Larger records are passed over: no page is that large. */
const LARGEST = 64 * 1024 * 1024;
/** Records up to this size are held whatever they are, to find the next in them when they are damaged. */
const SMALL = 1024 * 1024;

/**
 * Web archives (WARC 1.0 and 1.1): every page that was captured with success is a record, with its address and the
 * instant of its capture. The archive is read as a stream, one record held at a time. Behind damage (a record that is
 * cut off, or longer or shorter than it says), reading goes on with the next record that can be found. What is no page
 * is counted and told once; a revisit, which only repeats an earlier capture, among it.
 *
 * The package `warcio` was tried: it tells of a record that is cut off or has a wrong length on the console at most,
 * gives wrong offsets behind one, takes any first lines for a record, and ends at a damaged member of gzip.
 */
export const warcReader: Reader = {
	format: 'warc',
	endings: ['.warc'],
	async *read(file) {
		const stream = new LineStream(file.stream());
		const sums = { skipped: 0, number: 0, lost: -1 };
		for (;;) {
			const from = stream.offset;
			const line = await stream.line();
			if (line === null) break;
			if (line.startsWith('WARC/1.') || line.startsWith('WARC/0.')) {
				if (sums.lost >= 0) yield* lostBytes(file, sums.lost, from);
				sums.lost = -1;
				yield* readRecord(file, stream, from, sums);
			} else if (line.trim() !== '') {
				if (sums.lost < 0) sums.lost = from;
			} else if (sums.lost < 0) yield* passedBytes(file, from, stream.offset, 'container/blank');
		}
		if (sums.lost >= 0) yield* lostBytes(file, sums.lost, stream.offset);
		if (sums.number === 0 && sums.lost < 0)
			yield { problem: damagedRecord(file, null, 'The file holds no record of a web archive.') };
		if (sums.skipped > 0) yield { problem: skippedRecords(file, sums.skipped) };
	},
};

interface Sums {
	/** Captured answers that are no page. */
	skipped: number;
	/** Records met. */
	number: number;
	/** Where bytes began that are no record, or -1. */
	lost: number;
}

function* lostBytes(file: SourceFile, from: number, to: number): Generator<ReadItem> {
	yield { problem: damagedRecord(file, null, `No record of a web archive begins at byte ${from}.`) };
	yield* passedBytes(file, from, to, 'container/damaged');
}

async function* readRecord(
	file: SourceFile,
	stream: LineStream,
	from: number,
	sums: Sums,
): AsyncGenerator<ReadItem> {
	sums.number++;
	const { number } = sums;
	const headers = await readHeaders(stream);
	const blockAt = stream.offset;
	const stated = Number(headers.get('content-length') ?? Number.NaN);
	const length = Number.isSafeInteger(stated) && stated >= 0 ? stated : 0;
	const type = headers.get('warc-type') ?? '';
	const wanted = CAPTURED.test(type) && length <= LARGEST;
	const block = wanted || length <= SMALL ? await stream.bytes(length) : null;
	const had = block ? block.length : await stream.skip(length);
	const fault = had < length ? 'is cut off' : await faultBehind(stream, stated);
	if (fault) {
		yield { problem: damagedRecord(file, null, `Record ${number}, at byte ${from}, ${fault}.`) };
		const next = block ? nextRecordIn(block) : -1;
		if (next >= 0 && block) stream.giveBack(block.subarray(next));
		yield* passedBytes(file, from, stream.offset, 'container/damaged');
		return;
	}
	const page = block && wanted ? pageOf(block, type, headers) : null;
	const decoded = page ? decode(page.body) : null;
	const id = headers.get('warc-record-id') ?? `record ${number}`;
	if (decoded?.doubt)
		yield {
			problem: { ...decoded.doubt, file: file.path, line: null, what: `${id}: ${decoded.doubt.what}` },
		};
	if (!page || !decoded || decoded.text === null) {
		if (CAPTURED.test(type) && !page) sums.skipped++;
		yield* passedBytes(file, from, stream.offset, page ? 'container/damaged' : ruleOf(type));
		return;
	}
	const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
	const capturedAt = headers.get('warc-date');
	const bodyAt = blockAt - from + page.at;
	const markup = markupParts(page.body, decoded.encoding, decoded.text);
	yield {
		source: makeRecord(file, {
			encoding: decoded.encoding,
			format: 'warc',
			record: id,
			text: decoded.text,
			from,
			length: stream.offset - from,
			firstLine: 1,
			hints: { ...(url ? { url } : {}), ...(capturedAt ? { capturedAt } : {}) },
			...(page.plain
				? { bytes: page.body, bytesAt: bodyAt }
				: { unpacked: { bytes: page.body, parts: markup } }),
			parts: [
				...httpParts(blockAt - from, bodyAt, page, stream.offset - from),
				...(page.plain ? markup : []).map((part) => ({
					...part,
					from: bodyAt + part.from,
					to: bodyAt + part.to,
				})),
			].sort((a, b) => a.from - b.from),
		}),
	};
}

/** What is wrong with a record by what stands behind it: two line ends, another record, or the end of the file. */
async function faultBehind(stream: LineStream, stated: number): Promise<string | null> {
	if (!Number.isSafeInteger(stated) || stated < 0) return 'has no length';
	const next = await stream.peek(7);
	return next === '' || /^\r?\n/.test(next) || next.startsWith('WARC/') ? null : 'is not as long as it says';
}

/** Headers up to the blank line, names in lower case. */
async function readHeaders(stream: LineStream): Promise<Map<string, string>> {
	const headers = new Map<string, string>();
	for (let line = await stream.line(); line !== null && line !== ''; line = await stream.line()) {
		const colon = line.indexOf(':');
		if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
	}
	return headers;
}

/** A captured page: its bytes, where they stand in the block, and whether they stand there as they are. */
interface CapturedPage {
	readonly body: Uint8Array;
	readonly at: number;
	readonly plain: boolean;
}

/** The page in a record, or null when it holds none. */
function pageOf(block: Uint8Array, type: string, headers: ReadonlyMap<string, string>): CapturedPage | null {
	const http = type === 'response' || /^application\/http\b/i.test(headers.get('content-type') ?? '');
	if (!http)
		return TEXTUAL.test(headers.get('content-type') ?? '') && block.length > 0
			? { body: block, at: 0, plain: true }
			: null;
	const answer = readHttpAnswer(block);
	return answer && answer.status === 200 && TEXTUAL.test(answer.type) && answer.body.length > 0
		? answer
		: null;
}

function ruleOf(type: string): string {
	return CAPTURED.test(type) ? 'container/no-page' : 'container/warc-record';
}

function skippedRecords(file: SourceFile, count: number): Problem {
	return {
		code: 'records-skipped',
		severity: 'notice',
		file: file.path,
		line: null,
		what: `${count} captured ${count === 1 ? 'answer is' : 'answers are'} no page (a picture, a script, a redirect, an error) and gave no article.`,
		fix: 'Nothing needs to be done.',
	};
}
