import { decode } from './decode.ts';
import type { Reader } from './reader.ts';

/**
 * A saved web page: one file, one record. The text is the markup; the declared charset is not asked, since the
 * decoder's rule is right more often than declarations are. The address is read from the comment that browsers put
 * into pages they save.
 */
export const htmlReader: Reader = {
	format: 'html',
	endings: ['.html', '.htm', '.shtml', '.xhtml'],
	async *read(file) {
		const decoded = decode(await file.slice(0, file.bytes));
		if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path } };
		if (decoded.text === null) return;
		const url = savedFrom(decoded.text);
		yield {
			source: {
				ref: {
					path: file.path,
					sha256: file.sha256,
					bytes: file.bytes,
					encoding: decoded.encoding,
					format: 'html',
					record: null,
				},
				text: decoded.text,
				span: { from: 0, length: file.bytes },
				firstLine: 1,
				hints: url ? { url } : {},
			},
		};
	},
};

const SAVED_FROM = /<!-- saved from url=\(\d+\)(?<url>https?:\S+) -->/;

function savedFrom(markup: string): string | null {
	return SAVED_FROM.exec(markup.slice(0, 2000))?.groups?.url ?? null;
}
