import type { Problem } from '../model/problem.ts';
import type { BytePart, SourceHints } from '../model/source.ts';
import { decode } from './decode.ts';
import { markupParts } from './markup-parts.ts';
import { type MimePart, mimeParts, parameterOf } from './mime-parts.ts';
import type { Reader, ReadItem } from './reader.ts';
import { damagedRecord, makeRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { decodeTransfer } from './transfer-encoding.ts';
import { LARGEST_HELD, tooLarge } from './whole-file.ts';

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const FRAMES = /<frameset\b/i;

/** What the message says as a whole, and what was found in it. */
interface Message {
	readonly hints: SourceHints;
	/** Id of the part that is the page, as the message names it; null where it names none. */
	readonly start: string | null;
	/** Pages read so far. */
	pages: number;
	/** Whether the page only lays out others, which are read then. */
	frames: boolean;
}

/**
 * Pages that browsers save as one file (MHTML, RFC 2557): the page is a record, with its address and the day it was
 * saved; pictures, styles and other frames belong to it and are accounted for. Frames are records where the page
 * itself only divides the window. Read as a stream; of the parts only pages are held. The account tells the tags and
 * lines of a page where they stand in its coding, quoted-printable or Base64.
 */
export const mhtmlReader: Reader = {
	format: 'mhtml',
	endings: ['.mht', '.mhtml'],
	async *read(file) {
		let message: Message | null = null;
		let cut = false;
		for await (const part of mimeParts(file.stream())) {
			message ??= messageOf(part.headers);
			cut ||= part.cut;
			if (part.kind === 'part') yield* readPart(file, part, message);
			else
				yield* passedBytes(
					file,
					part.from,
					part.to,
					part.kind === 'head' ? 'container/mime-headers' : 'container/between',
				);
		}
		if (cut) yield { problem: cutOff(file) };
		if (!message?.pages) yield { problem: damagedRecord(file, null, 'The file holds no saved page.') };
	},
};

function messageOf(headers: ReadonlyMap<string, string>): Message {
	const saved = new Date(headers.get('date') ?? '');
	return {
		hints: {
			...addressOf(headers.get('snapshot-content-location')),
			...(Number.isNaN(saved.getTime()) ? {} : { capturedAt: saved.toISOString() }),
		},
		start: parameterOf(headers.get('content-type') ?? '', 'start'),
		pages: 0,
		frames: false,
	};
}

function addressOf(location: string | undefined): SourceHints {
	const url = location?.replace(/\s+/g, '');
	return url && /^https?:\/\//i.test(url) ? { url } : {};
}

async function* readPart(file: SourceFile, part: MimePart, message: Message): AsyncGenerator<ReadItem> {
	const { headers, from, to } = part;
	const isPage = PAGE.test(headers.get('content-type') ?? '');
	const awaited =
		message.pages > 0
			? message.frames
			: from === 0 || message.start === null || headers.get('content-id') === message.start;
	if (!isPage || !awaited) {
		yield* passedBytes(file, from, to, isPage ? 'container/frame' : 'container/page-assets');
		return;
	}
	if (to - part.bodyAt > LARGEST_HELD) {
		yield { problem: tooLarge(file, 'Save the page anew; a page is never that large.') };
		yield* passedBytes(file, from, to, 'container/too-large');
		return;
	}
	yield* readPage(file, part, message);
}

async function* readPage(file: SourceFile, part: MimePart, message: Message): AsyncGenerator<ReadItem> {
	const { headers, from, bodyAt, to } = part;
	const sent = withoutLineEnd(await file.slice(bodyAt, to), part);
	const { bytes, placeOf } = decodeTransfer(sent, headers.get('content-transfer-encoding') ?? '');
	const decoded = decode(bytes);
	if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path, line: null } };
	if (bytes.length === 0 || decoded.text === null) {
		yield* passedBytes(file, from, to, bytes.length === 0 ? 'container/page-assets' : 'container/damaged');
		return;
	}
	const { text, encoding } = decoded;
	message.pages++;
	message.frames ||= FRAMES.test(text);
	const at = bodyAt - from;
	const end = at + sent.length;
	const around: BytePart = {
		from: 0,
		to: at,
		as: 'container',
		fate: 'dropped',
		rule: 'container/mime-headers',
	};
	const behind: BytePart = { ...around, from: end, to: to - from, rule: 'container/between' };
	const tags = markupParts(bytes, encoding, text).map((tag) => ({
		...tag,
		from: at + placeOf(tag.from),
		to: at + placeOf(tag.to),
	}));
	yield {
		source: makeRecord(file, {
			...{ encoding, format: 'mhtml', text, from, length: to - from, firstLine: 1 },
			record: message.pages === 1 ? 'page' : `frame ${message.pages}`,
			hints: { ...message.hints, ...addressOf(headers.get('content-location')) },
			bytes,
			placeOf: (byte) => at + placeOf(byte),
			parts: [around, ...tags, behind].filter((one) => one.to > one.from),
		}),
	};
}

/** What was sent, without the line end that belongs to the dividing line behind it. */
function withoutLineEnd(sent: Uint8Array, { cut, from }: MimePart): Uint8Array {
	if (cut || from === 0 || sent.at(-1) !== 0x0a) return sent;
	return sent.subarray(0, sent.length - (sent.at(-2) === 0x0d ? 2 : 1));
}

function cutOff(file: SourceFile): Problem {
	return {
		...damagedRecord(
			file,
			null,
			'The file is cut off: nothing closes its last part. What is there was read.',
		),
		severity: 'warning',
		fix: 'Copy the file again from where it came, or save the page anew.',
	};
}
