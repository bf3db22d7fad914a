import type { Problem } from '../model/problem.ts';
import { decode } from './decode.ts';
import { readHttpAnswer } from './http-answer.ts';
import { LineStream } from './line-stream.ts';
import type { Reader } from './reader.ts';
import { damagedRecord, makeRecord } from './record.ts';
import type { SourceFile } from './source-file.ts';

/** Kinds of content that can hold an article. */
const TEXTUAL = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i;
/** Larger records are passed over: no page is that large. */
const LARGEST = 64 * 1024 * 1024;

/**
 * Web archives (WARC 1.0 and 1.1): every page that was captured with success is a record, with its address and the
 * instant of its capture. The archive is read as a stream, one record held at a time. Behind damage, reading goes on
 * with the next record that can be found. What is no page is counted and told once.
 */
export const warcReader: Reader = {
	format: 'warc',
	endings: ['.warc'],
	async *read(file) {
		const stream = new LineStream(file.stream());
		let skipped = 0;
		let number = 0;
		let lost = false;
		for (;;) {
			const from = stream.offset;
			const line = await stream.line();
			if (line === null) break;
			if (!line.startsWith('WARC/1.')) {
				if (line.trim() !== '' && !lost)
					yield { problem: damagedRecord(file, null, `No record of a web archive begins at byte ${from}.`) };
				lost ||= line.trim() !== '';
				continue;
			}
			lost = false;
			number++;
			const headers = await readHeaders(stream);
			const length = Number(headers.get('content-length') ?? Number.NaN);
			const type = headers.get('warc-type') ?? '';
			const wanted = (type === 'response' || type === 'resource') && length <= LARGEST;
			const block = wanted ? await stream.bytes(length) : null;
			const had = block ? block.length : await stream.skip(Number.isFinite(length) ? length : 0);
			if (!Number.isFinite(length) || had < length) {
				yield {
					problem: damagedRecord(
						file,
						null,
						`Record ${number}, at byte ${from}, is cut off or has no length.`,
					),
				};
				continue;
			}
			const body = block ? pageOf(block, type, headers) : null;
			if (!body) {
				if (type === 'response' || type === 'resource') skipped++;
				continue;
			}
			const decoded = decode(body);
			const id = headers.get('warc-record-id') ?? `record ${number}`;
			if (decoded.doubt) {
				const { doubt } = decoded;
				yield { problem: { ...doubt, file: file.path, line: null, what: `${id}: ${doubt.what}` } };
			}
			if (decoded.text === null) continue;
			const url = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
			const capturedAt = headers.get('warc-date');
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
				}),
			};
		}
		if (number === 0 && !lost)
			yield { problem: damagedRecord(file, null, 'The file holds no record of a web archive.') };
		if (skipped > 0) yield { problem: skippedRecords(file, skipped) };
	},
};

/** Headers up to the blank line, names in lower case. */
async function readHeaders(stream: LineStream): Promise<Map<string, string>> {
	const headers = new Map<string, string>();
	for (let line = await stream.line(); line !== null && line !== ''; line = await stream.line()) {
		const colon = line.indexOf(':');
		if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
	}
	return headers;
}

/** The bytes of the page in a record, or null when it holds none. */
function pageOf(block: Uint8Array, type: string, headers: ReadonlyMap<string, string>): Uint8Array | null {
	if (type === 'resource') return TEXTUAL.test(headers.get('content-type') ?? '') ? block : null;
	const answer = readHttpAnswer(block);
	return answer && answer.status === 200 && TEXTUAL.test(answer.type) && answer.body.length > 0
		? answer.body
		: null;
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
