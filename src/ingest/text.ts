import { decode } from './decode.ts';
import type { Reader, ReadItem } from './reader.ts';
import { makeRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { readPieces } from './split-text.ts';
import { tooLarge, wholeBytes } from './whole-file.ts';

/**
 * Plain text: one file, one record, whatever its lines hold; or the dump of many articles, where an outlet file says
 * how it is cut (`split`).
 */
export const textReader: Reader = {
	format: 'text',
	endings: ['.txt', '.text'],
	async *read(file, rules) {
		const split = rules.split(file.packed?.path ?? file.path);
		yield* split ? readPieces(file, split) : readWhole(file);
	},
};

async function* readWhole(file: SourceFile): AsyncGenerator<ReadItem> {
	const bytes = await wholeBytes(file);
	if (!bytes) {
		yield {
			problem: tooLarge(
				file,
				'If it is a dump of many articles, say in the outlet file how it is cut (docs/outlets.md, split).',
			),
		};
		yield* passedBytes(file, 0, file.bytes, 'container/too-large');
		return;
	}
	const decoded = decode(bytes);
	if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path } };
	if (decoded.text === null) {
		yield* passedBytes(file, 0, bytes.length, 'container/damaged');
		return;
	}
	yield {
		source: makeRecord(file, {
			encoding: decoded.encoding,
			format: 'text',
			record: null,
			text: decoded.text,
			from: 0,
			length: bytes.length,
			firstLine: 1,
			hints: {},
			bytes,
		}),
	};
}
