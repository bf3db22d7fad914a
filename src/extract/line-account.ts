import type { LedgerEntry, LedgerPiece } from '../model/extraction.ts';
import type { RawSource } from '../model/source.ts';
import { writeLedger } from './ledger.ts';
import { type LineBook, settleMerged } from './marks.ts';
import { projectLedger, toldLines } from './projected-ledger.ts';
import { recordMarks } from './record-ledger.ts';
import { recordParts } from './record-parts.ts';
import type { ToldPart } from './run-parts.ts';
import type { SourceLines } from './source-lines.ts';

/** What became of the lines of a record, and of its bytes where columns tell them apart. */
export interface LineAccount {
	readonly ledger: readonly LedgerEntry[];
	readonly pieces: readonly LedgerPiece[];
	/** Of a record with columns. */
	readonly parts?: readonly ToldPart[];
}

/**
 * The account of a record once every line of the book is decided about.
 * @param unread rules of columns that gave nothing that the article shows
 */
export function accountOfLines(
	source: RawSource,
	{ spans, aside, column }: SourceLines,
	book: LineBook,
	unread: ReadonlySet<string>,
): LineAccount {
	if (!spans) return { ledger: writeLedger(book), pieces: [] };
	settleMerged(book);
	const { text, firstLine } = source;
	if (!column) return projectLedger(text, firstLine, book, spans, aside);
	const parts = recordParts(source, book, column, unread);
	// Where bytes of a row could not be read, nothing tells where its columns stand.
	if (parts.length === 0) return projectLedger(text, firstLine, book, spans, aside);
	return { ...toldLines(recordMarks(source, parts), firstLine, book, spans), parts };
}
