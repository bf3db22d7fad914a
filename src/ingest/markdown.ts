import type { Encoding } from '../model/source.ts';
import { decode } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Reader } from './reader.ts';
import { makeRecord } from './record.ts';

/** A heading of an item in a file that holds the news of a day. */
const ITEM = /^### +\S/;
/** Fewer item headings than this are subheads of one article. */
const ITEMS_LEAST = 3;
const LINK = /\]\((?<url>https?:\/\/[^\s)]+)\)\s*$/;

/**
 * Markdown: one article with or without front matter, or the many `###` items of a day. In a day file each item is a
 * record; what stands before the first belongs to the first. The day is read from the file's name or its first
 * heading, the address of an item from a line that is a link.
 */
export const markdownReader: Reader = {
	format: 'markdown',
	endings: ['.md', '.markdown', '.mdown'],
	async *read(file) {
		const bytes = await file.slice(0, file.bytes);
		const decoded = decode(bytes);
		if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path } };
		if (decoded.text === null) return;
		const lines = decoded.text.split(/(?<=\n)/);
		const items = lines.flatMap((line, index) => (ITEM.test(line) ? [index] : []));
		const { encoding } = decoded;
		const matter = readFrontMatter(decoded.text);
		if (items.length < ITEMS_LEAST) {
			yield {
				source: makeRecord(file, {
					encoding,
					format: 'markdown',
					record: null,
					text: decoded.text,
					from: 0,
					length: file.bytes,
					firstLine: 1,
					hints: matter,
				}),
			};
			return;
		}
		const date = matter.fields?.date ?? dayOf(file.path, lines.slice(0, items[0]).join(''));
		const starts = lineStarts(bytes, encoding);
		for (const [place, begin] of items.entries()) {
			const own = lines.slice(begin, items[place + 1]);
			const text = place === 0 ? lines.slice(0, items[1]).join('') : own.join('');
			const from = place === 0 ? 0 : (starts[begin] ?? 0);
			const end = starts[items[place + 1] ?? -1] ?? file.bytes;
			const url = own.map((line) => LINK.exec(line)?.groups?.url).find((entry) => entry !== undefined);
			const headline = (own[0] ?? '').replace(/^### +/, '').trim();
			yield {
				source: makeRecord(file, {
					encoding,
					format: 'markdown',
					record: `item ${place + 1}`,
					text,
					from,
					length: end - from,
					firstLine: place === 0 ? 1 : begin + 1,
					hints: { ...(url ? { url } : {}), fields: { headline, ...(date ? { date } : {}) } },
				}),
			};
		}
	},
};

/** Byte offset at which each line begins. */
function lineStarts(bytes: Uint8Array, encoding: Encoding): number[] {
	const wide = encoding.startsWith('utf-16');
	const low = encoding === 'utf-16le' ? 0 : 1;
	const starts = [0];
	for (let at = 0; at < bytes.length; at += wide ? 2 : 1)
		if (wide ? bytes[at + low] === 10 && bytes[at + 1 - low] === 0 : bytes[at] === 10)
			starts.push(at + (wide ? 2 : 1));
	return starts;
}

/** The day in a file's name (`20230304.md`, `2023-03-04.md`) or in its first lines. */
function dayOf(path: string, head: string): string | null {
	const name = path.slice(path.lastIndexOf('/') + 1);
	for (const text of [name, head.split('\n')[0] ?? '']) {
		const day =
			/(?<!\d)(?<y>(?:19|20)\d\d)[-_.]?(?<m>0[1-9]|1[0-2])[-_.]?(?<d>0[1-9]|[12]\d|3[01])(?!\d)/.exec(
				text,
			)?.groups;
		if (day) return `${day.y}-${day.m}-${day.d}`;
	}
	return null;
}
