import { decode } from './decode.ts';
import { markupParts } from './markup-parts.ts';
import type { Reader } from './reader.ts';
import { makeRecord, passedBytes } from './record.ts';
import { tooLarge, wholeBytes } from './whole-file.ts';

/**
 * A saved web page: one file, one record. The text is the markup; the declared charset is not asked, since the
 * decoder's rule is right more often than declarations are. The address is read from the comment that browsers put
 * into pages they save.
 */
export const htmlReader: Reader = {
	format: 'html',
	endings: ['.html', '.htm', '.shtml', '.xhtml'],
	async *read(file) {
		const bytes = await wholeBytes(file);
		if (!bytes) {
			yield { problem: tooLarge(file, 'Split the file; a page is never that large.') };
			yield* passedBytes(file, 0, file.bytes, 'container/too-large');
			return;
		}
		const decoded = decode(bytes);
		if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path } };
		if (decoded.text === null) {
			yield* passedBytes(file, 0, bytes.length, 'container/damaged');
			return;
		}
		const url = savedFrom(decoded.text);
		yield {
			source: makeRecord(file, {
				encoding: decoded.encoding,
				format: 'html',
				record: null,
				text: decoded.text,
				from: 0,
				length: bytes.length,
				firstLine: 1,
				hints: url ? { url } : {},
				bytes,
				parts: markupParts(bytes, decoded.encoding),
			}),
		};
	},
};

const SAVED_FROM = /<!-- saved from url=\(\d+\)(?<url>https?:\S+) -->/;

function savedFrom(markup: string): string | null {
	return SAVED_FROM.exec(markup.slice(0, 2000))?.groups?.url ?? null;
}
