import { decode } from './decode.ts';
import type { Reader } from './reader.ts';

/** Plain text: one file, one record, whatever its lines hold. */
export const textReader: Reader = {
	format: 'text',
	endings: ['.txt', '.text'],
	async *read(file) {
		const decoded = decode(await file.slice(0, file.bytes));
		if (decoded.doubt) yield { problem: { ...decoded.doubt, file: file.path } };
		if (decoded.text === null) return;
		yield {
			source: {
				ref: {
					path: file.path,
					sha256: file.sha256,
					bytes: file.bytes,
					encoding: decoded.encoding,
					format: 'text',
					record: null,
				},
				text: decoded.text,
				span: { from: 0, length: file.bytes },
				firstLine: 1,
				hints: {},
			},
		};
	},
};
