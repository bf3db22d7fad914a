import type { Encoding, SetAside } from '../model/source.ts';
import { decode } from './decode.ts';
import { readAs } from './decode-as.ts';
import { markLength } from './line-lengths.ts';
import { markupPartsOfText } from './markup-parts.ts';
import { encodingOf, ownEncoding, type TextLine, textLines } from './piece-stream.ts';
import type { ReadItem, SplitRule } from './reader.ts';
import { damagedRecord, makeRecord, passedBytes } from './record.ts';
import type { SourceFile } from './source-file.ts';
import { joinBytes, LARGEST_HELD } from './whole-file.ts';

/** Lines of an article that is being gathered. */
interface Piece {
	readonly lines: TextLine[];
	readonly setAside: SetAside[];
	/** Whether a line of the article itself is among them. */
	begun: boolean;
	bytes: number;
}

/**
 * Cuts the dump of many articles by the rule of its outlet, one article held at a time. What stands before the first
 * article belongs to its record and is set aside (`split/before-first`), and so are the lines between two articles
 * (`split/between`), which belong to the record behind them, or to the last.
 * Problems: `split-nothing` when no line begins an article.
 */
export async function* readPieces(file: SourceFile, rule: SplitRule): AsyncGenerator<ReadItem> {
	const encoding = await encodingOf(file);
	if (!encoding) {
		const { doubt } = decode(await file.slice(0, LARGEST_HELD));
		if (doubt) yield { problem: { ...doubt, file: file.path } };
		if (!file.packed) yield* passedBytes(file, 0, file.bytes, 'container/damaged');
		return;
	}
	const writer = new PieceWriter(file, encoding);
	let piece = freshPiece();
	let cut = false;
	let started = rule.before === undefined;
	for await (const line of textLines(file, encoding)) {
		const between = rule.between?.(line.text) ?? false;
		const before = !between && (rule.before?.(line.text) ?? false);
		cut ||= between || before;
		if ((between || before) && started && piece.begun) {
			yield* writer.write(piece);
			piece = freshPiece();
		}
		if (before && !started) {
			setAsideAll(piece);
			started = true;
		}
		add(piece, line, between);
		if (piece.bytes > LARGEST_HELD) {
			yield* writer.refuse(piece);
			piece = freshPiece();
		}
	}
	if (piece.lines.length > 0) yield* writer.write(piece, true);
	if (!cut) yield nothingCut(file, rule);
}

function freshPiece(): Piece {
	return { lines: [], setAside: [], begun: false, bytes: 0 };
}

/** Every line there is stands before the first article. */
function setAsideAll(piece: Piece): void {
	piece.begun = false;
	if (piece.lines.length > 0)
		piece.setAside.splice(0, Number.POSITIVE_INFINITY, {
			lines: [0, piece.lines.length - 1],
			rule: 'split/before-first',
		});
}

function add(piece: Piece, line: TextLine, between: boolean): void {
	const at = piece.lines.length;
	piece.lines.push(line);
	piece.bytes += line.bytes.length;
	if (between) piece.setAside.push({ lines: [at, at], rule: 'split/between' });
	else piece.begun ||= line.text.trim() !== '';
}

/** Makes records of pieces and numbers them. */
class PieceWriter {
	readonly #file: SourceFile;
	readonly #encoding: Encoding;
	#number = 0;

	constructor(file: SourceFile, encoding: Encoding) {
		this.#file = file;
		this.#encoding = encoding;
	}

	/** @param last whether nothing follows, so that lines without an article have no record to go to */
	*write({ lines, setAside, begun }: Piece, last = false): Generator<ReadItem> {
		const [first] = lines;
		if (!first) return;
		const bytes = joinBytes(lines.map((line) => line.bytes));
		if (last && !begun) {
			yield* passedBytes(this.#file, first.from, first.from + bytes.length, 'split/between');
			return;
		}
		this.#number++;
		const mark = first.from === 0 ? markLength(bytes) : 0;
		let encoding = ownEncoding(bytes.subarray(mark), this.#encoding);
		let text = readAs(bytes.subarray(mark), encoding);
		if (text.includes('\ufffd') || text.includes('\0')) {
			const own = decode(bytes);
			if (own.doubt)
				yield {
					problem: {
						...own.doubt,
						file: this.#file.path,
						line: own.doubt.line === null ? null : own.doubt.line + first.number - 1,
					},
				};
			if (own.text === null) {
				yield* passedBytes(this.#file, first.from, first.from + bytes.length, 'container/damaged');
				return;
			}
			({ encoding, text } = own);
		}
		yield {
			source: makeRecord(this.#file, {
				encoding,
				format: 'text',
				record: `piece ${this.#number}`,
				text,
				from: first.from,
				length: bytes.length,
				firstLine: first.number,
				hints: {},
				bytes,
				parts: markupPartsOfText(bytes, encoding, text),
				setAside,
			}),
		};
	}

	/** A piece that is larger than any article. */
	*refuse({ lines, bytes }: Piece): Generator<ReadItem> {
		const [first] = lines;
		if (!first) return;
		const what = `More than ${LARGEST_HELD / 1024 / 1024} MiB follow this line without a line that the rule of the outlet cuts at.`;
		yield { problem: damagedRecord(this.#file, first.number, what) };
		yield* passedBytes(this.#file, first.from, first.from + bytes, 'container/too-large');
	}
}

function nothingCut(file: SourceFile, rule: SplitRule): ReadItem {
	return {
		problem: {
			code: 'split-nothing',
			severity: 'warning',
			file: file.path,
			line: null,
			what: `No line matches the rule "split" of ${rule.file}, so the file was read as one article.`,
			fix: 'Mend the pattern, or narrow "sources" of the outlet file; docs/outlets.md tells how lines are matched.',
		},
	};
}
