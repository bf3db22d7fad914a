import type { LedgerEntry, LedgerPiece, LineRole } from '../model/extraction.ts';
import type { RawSource } from '../model/source.ts';
import { writeLedger } from './ledger.ts';
import { type LineBook, type Mark, settleMerged } from './marks.ts';
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
	if (!column) return projectLedger(text, firstLine, book, spans, withFields(source, aside, unread));
	const parts = recordParts(source, book, column, unread);
	// Where bytes of a row could not be read, nothing tells where its columns stand.
	if (parts.length === 0) return projectLedger(text, firstLine, book, spans, aside);
	return { ...toldLines(recordMarks(source, parts), firstLine, book, spans), parts };
}

/** What a field that front matter states is in the account of lines. */
const ROLES: Readonly<Record<string, LineRole>> = {
	headline: 'headline',
	date: 'date',
	captured: 'date',
	source: 'outlet',
	author: 'byline',
	section: 'section',
	url: 'markup',
};

/** Lines of front matter: those that state what the article shows are kept as that. */
function withFields(
	{ hints: { fieldLines = {} } }: RawSource,
	aside: readonly Mark[] = [],
	unread: ReadonlySet<string>,
): readonly Mark[] {
	const marks = [...aside];
	for (const [field, [from, to]] of Object.entries(fieldLines)) {
		const as = ROLES[field];
		if (!as || unread.has(`column/${field}`)) continue;
		const kept: Mark = { fate: 'kept', as, rule: marks[from]?.rule ?? '' };
		for (let line = from; line <= to; line++) if (marks[line]) marks[line] = kept;
	}
	return marks;
}
