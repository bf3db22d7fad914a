import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/ingest/read-sources.ts';
import { NO_RULES, type ReadRules } from '../../src/ingest/reader.ts';
import type { SourceFile } from '../../src/ingest/source-file.ts';
import { makeZip } from '../kit/make-zip.ts';
import { memorySource } from '../kit/memory-source.ts';
import { warcRecord } from '../kit/warc-record.ts';

const BODY = '会议强调，要把重大项目建设作为重要抓手，推进各项工作落地见效。';
const numbers = Array.from({ length: 3000 }, (_, index) => index + 1);
const all = (make: (n: number) => string | Uint8Array) =>
	new Uint8Array(Buffer.concat(numbers.map((n) => Buffer.from(make(n)))));
const row = (n: number, more = '') => JSON.stringify({ title: `第${n}号公告`, content: `${BODY}${more}` });
/** Text that does not compress. */
const noise = (n: number) => createHash('sha256').update(String(n)).digest('base64');
const web = (n: number) =>
	warcRecord(
		String(n),
		'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
		Buffer.from(`<title>${n}</title><p>${BODY}</p>`),
	);

/** The text that splits at lines with a number. */
const split: ReadRules = {
	...NO_RULES,
	split: () => ({ file: 'x', before: (line) => /^第\d+号$/.test(line) }),
};

const SAMPLES: [path: string, bytes: Uint8Array, rules?: ReadRules][] = [
	['a.jsonl', all((n) => `${row(n)}\n`)],
	['a.jsonl.gz', new Uint8Array(gzipSync(all((n) => `${row(n, noise(n))}\n`)))],
	['a.json', all((n) => `${n === 1 ? '[' : ','}${row(n)}${n === numbers.length ? ']' : '\n'}`)],
	['a.csv', all((n) => `${n === 1 ? 'title,content\n' : ''}第${n}号公告,${BODY}${n}\n`)],
	['a.warc', all(web)],
	['a.warc.gz', all((n) => gzipSync(web(n)))],
	['a.md', all((n) => `### 第${n}号公告\n\n${BODY}\n\n`)],
	['a.txt', all((n) => `第${n}号\n${BODY}${n}\n`), split],
	[
		'a.zip',
		makeZip(numbers.slice(0, 400).map((n) => ({ name: `${n}.txt`, content: `${n}\n${BODY}`, method: 0 }))),
	],
];

/** A file that counts the bytes taken from it at once: as one reading goes on, and in stretches. */
function counted(path: string, bytes: Uint8Array) {
	const source = memorySource(path, bytes, 4096);
	const counts = { streamed: 0, largest: 0 };
	const file: SourceFile = {
		...source,
		async *stream() {
			counts.streamed = 0;
			for await (const chunk of source.stream()) {
				counts.streamed += chunk.length;
				yield chunk;
			}
		},
		async slice(from, to) {
			const piece = await source.slice(from, to);
			counts.largest = Math.max(counts.largest, piece.length);
			return piece;
		},
	};
	return { file, counts };
}

describe('reading as a stream', () => {
	it.each(SAMPLES)(
		'of %s takes little more than it has given records of',
		async (path, bytes, rules = NO_RULES) => {
			const { file, counts } = counted(path, bytes);
			let records = 0;
			let ahead = 0;
			for await (const item of readSources(file, rules)) {
				if (!('source' in item)) continue;
				records++;
				const { span, ref } = item.source;
				if (!ref.inside) ahead = Math.max(ahead, counts.streamed - span.from - span.length);
				else if (records === 1) ahead = counts.streamed;
			}
			expect(records).toBe(path === 'a.zip' ? 400 : numbers.length);
			expect(ahead).toBeLessThan(Math.min(80_000, bytes.length / 2));
			expect(counts.largest).toBeLessThanOrEqual(1024 * 1024);
		},
	);
});
