import type { DateStatement, Encoding } from '../model/source.ts';
import { decode } from './decode.ts';
import { readAs } from './decode-as.ts';
import { readFrontMatter } from './front-matter.ts';
import { markLength } from './line-lengths.ts';
import { type OneRecord, readOneRecord } from './one-record.ts';
import { encodingOf, type TextLine, textLines } from './piece-stream.ts';
import type { Reader, ReadItem } from './reader.ts';
import { makeRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { joinBytes, LARGEST_HELD, tooLarge } from './whole-file.ts';

/** A heading of an item in a file that holds the news of a day. */
const ITEM = /^### +\S/;
/** Fewer item headings than this are subheads of one article. */
const ITEMS_LEAST = 3;
const ONE_ARTICLE: OneRecord = {
	format: 'markdown',
	tooLargeFix: 'Split the file, or mark its articles with headings that begin with "### ".',
	hints: readFrontMatter,
};
const LINK = /\]\((?<url>https?:\/\/[^\s)]+)\)\s*$/;

/**
 * Markdown: one article with or without front matter, or the many `###` items of a day. In a day file each item is a
 * record; what stands before the first belongs to the first. The day is read from the file's name or its first
 * heading, the address of an item from a line that is a link. One item is held at a time.
 */
export const markdownReader: Reader = {
	format: 'markdown',
	endings: ['.md', '.markdown', '.mdown'],
	async *read(file) {
		const encoding = await encodingOf(file);
		const many = encoding !== null && (await holdsItems(file, encoding));
		yield* many ? readItems(file, encoding) : readOneRecord(file, ONE_ARTICLE);
	},
};

async function holdsItems(file: SourceFile, encoding: Encoding): Promise<boolean> {
	let items = 0;
	for await (const { text } of textLines(file, encoding))
		if (ITEM.test(text) && ++items >= ITEMS_LEAST) return true;
	return false;
}

async function* readItems(file: SourceFile, encoding: Encoding): AsyncGenerator<ReadItem> {
	let date: StatedDay | null = null;
	let held: TextLine[] = [];
	/** Index of the item's heading among the lines that are held; -1 before the first. */
	let heading = -1;
	let number = 0;
	let size = 0;
	for await (const line of textLines(file, encoding)) {
		if (ITEM.test(line.text)) {
			if (heading >= 0) {
				yield* writeItem(file, encoding, { lines: held, heading, date, number: ++number });
				held = [];
				size = 0;
			} else {
				const head = held.map(({ text }) => text).join('\n');
				date = dayOfFrontMatter(head) ?? dayOf(file.path, head);
			}
			heading = held.length;
		}
		held.push(line);
		size += line.bytes.length;
		if (size > LARGEST_HELD) {
			yield { problem: tooLarge(file, `Split the file at line ${held[0]?.number}; no item is that large.`) };
			const from = held[0]?.from ?? 0;
			yield* passedBytes(file, from, from + size, 'container/too-large');
			held = [];
			size = 0;
			heading = 0;
		}
	}
	if (held.length > 0) yield* writeItem(file, encoding, { lines: held, heading, date, number: ++number });
}

interface DayItem {
	readonly lines: readonly TextLine[];
	readonly heading: number;
	readonly date: StatedDay | null;
	readonly number: number;
}

function* writeItem(
	file: SourceFile,
	encoding: Encoding,
	{ lines, heading, date, number }: DayItem,
): Generator<ReadItem> {
	const from = lines[0]?.from ?? 0;
	const firstLine = lines[0]?.number ?? 1;
	const bytes = joinBytes(lines.map((line) => line.bytes));
	const text = readAs(bytes.subarray(from === 0 ? markLength(bytes) : 0), encoding);
	const bad = text.indexOf('\ufffd');
	if (bad >= 0) {
		const { doubt } = decode(bytes);
		const line = firstLine + text.slice(0, bad).split('\n').length - 1;
		if (doubt) yield { problem: { ...doubt, file: file.path, line } };
	}
	const own = lines.slice(Math.max(0, heading)).map((line) => line.text);
	const url = own.map((line) => LINK.exec(line)?.groups?.url).find((entry) => entry !== undefined);
	const headline = (own[0] ?? '').replace(/^### +/, '').trim();
	yield {
		source: makeRecord(file, {
			encoding,
			format: 'markdown',
			record: `item ${number}`,
			text,
			from,
			length: bytes.length,
			firstLine,
			hints: {
				...(url ? { url } : {}),
				...(date ? { dateStated: date.stated } : {}),
				fields: { headline, ...(date ? { date: date.day } : {}) },
			},
			bytes,
		}),
	};
}

/** The day of a file of items, and what says it. */
interface StatedDay {
	readonly day: string;
	readonly stated: DateStatement;
}

function dayOfFrontMatter(head: string): StatedDay | null {
	const { fields, dateStated } = readFrontMatter(`${head}\n`);
	return fields?.date && dateStated ? { day: fields.date, stated: dateStated } : null;
}

const DAY =
	/(?<!\d)(?<y>(?:19|20)\d\d)(?:[-_.]?(?<m>0[1-9]|1[0-2])[-_.]?(?<d>0[1-9]|[12]\d|3[01])(?!\d)|年(?<hm>\d{1,2})月(?<hd>\d{1,2})日)/u;

/**
 * The day in a file's name (`20230304.md`, `2023-03-04.md`), or in the first line before its items (2023年3月4日). Where
 * both name it, the line is told, since it can be seen.
 */
function dayOf(path: string, head: string): StatedDay | null {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const lines = head.split('\n');
	const at = lines.findIndex((line) => line.trim() !== '');
	const heading = (lines[at] ?? '').trim();
	const named = dayIn(name);
	const headed = dayIn(heading);
	if (headed && (named === null || named === headed))
		return { day: headed, stated: { by: 'heading', name: heading, line: at + 1 } };
	return named ? { day: named, stated: { by: 'file-name', name, line: null } } : null;
}

function dayIn(text: string): string | null {
	const { y, m, d, hm, hd } = DAY.exec(text)?.groups ?? {};
	const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
	return y ? `${y}-${two(m ?? hm)}-${two(d ?? hd)}` : null;
}
