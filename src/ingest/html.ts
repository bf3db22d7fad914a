import type { SourceHints } from '../model/source.ts';
import { markupParts } from './markup-parts.ts';
import { readOneRecord } from './one-record.ts';
import type { Reader } from './reader.ts';

/**
 * A saved web page: one file, one record. The text is the markup; the declared charset is not asked, since the
 * decoder's rule is right more often than declarations are. The address is read from the comment that browsers put
 * into pages they save.
 */
export const htmlReader: Reader = {
	format: 'html',
	endings: ['.html', '.htm', '.shtml', '.xhtml'],
	read: (file) =>
		readOneRecord(file, {
			format: 'html',
			tooLargeFix: 'Split the file; a page is never that large.',
			hints: savedFrom,
			parts: markupParts,
		}),
};

const SAVED_FROM = /<!-- saved from url=\(\d+\)(?<url>https?:\S+) -->/;

function savedFrom(markup: string): SourceHints {
	const url = SAVED_FROM.exec(markup.slice(0, 2000))?.groups?.url;
	return url ? { url } : {};
}
