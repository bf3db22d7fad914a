import { markupPartsOfText } from './markup-parts.ts';
import { readOneRecord } from './one-record.ts';
import type { Reader } from './reader.ts';
import { readPieces } from './split-text.ts';

const TOO_LARGE =
	'If it is a dump of many articles, say in the outlet file how it is cut (docs/outlets.md, split).';

/**
 * Plain text: one file, one record, whatever its lines hold; or the dump of many articles, where an outlet file says
 * how it is cut (`split`). A text with tags may be a page, so its tags are told.
 */
export const textReader: Reader = {
	format: 'text',
	endings: ['.txt', '.text'],
	async *read(file, rules) {
		const split = rules.split(file.packed?.path ?? file.path);
		yield* split
			? readPieces(file, split)
			: readOneRecord(file, {
					format: 'text',
					tooLargeFix: TOO_LARGE,
					parts: markupPartsOfText,
				});
	},
};
