import type { LedgerEntry, LineRange } from '../model/extraction.ts';
import type { LineBook, Mark } from './marks.ts';

/** Roles whose long runs are told as one entry. */
const JOINED: ReadonlySet<string> = new Set(['blank', 'debris', 'boilerplate', 'markup']);

/** Lines of a run from which on it is one entry: a keeper reads a few lines one by one, not a million. */
const LONG_RUN = 12;

/** For a line that no step decided about: kept, so that nothing is lost. */
const UNDECIDED: Mark = { fate: 'kept', as: 'body', rule: 'body/undecided' };

/** The account of every line, in order: an entry a line, but one for a long run of lines that are no text. */
export function writeLedger(book: LineBook): LedgerEntry[] {
	settleMerged(book);
	const entries: LedgerEntry[] = [];
	for (let index = 0; index < book.lines.length; ) {
		const mark = book.marks[index] ?? UNDECIDED;
		const end = endOfRun(book, index, mark);
		const from = book.lines[index]?.number ?? 0;
		const as = roleOf(book, mark);
		if (end - index >= LONG_RUN) entries.push(entry([from, from + end - index - 1], mark, as));
		else for (let line = from; line < from + end - index; line++) entries.push(entry([line, line], mark, as));
		index = end;
	}
	return entries;
}

/** A copy of a line that a later step dropped is dropped with it, by the same rule. */
function settleMerged(book: LineBook): void {
	const first = book.lines[0]?.number ?? 1;
	book.marks.forEach((mark, index) => {
		const target = mark?.into && book.marks[mark.into[0] - first];
		if (target?.fate === 'dropped') book.marks[index] = target;
	});
}

/** Index behind the last of the lines from `index` on that share a decision and may be told together. */
function endOfRun(book: LineBook, index: number, mark: Mark): number {
	let end = index + 1;
	if (!JOINED.has(mark.as) || mark.into) return end;
	while (end < book.lines.length) {
		const next = book.marks[end] ?? UNDECIDED;
		if (next.as !== mark.as || next.rule !== mark.rule || next.fate !== mark.fate || next.into) break;
		end++;
	}
	return end;
}

/** A merged line is what the line is that it was merged into. */
function roleOf(book: LineBook, { as, into }: Mark): Mark['as'] {
	if (!into) return as;
	const first = book.lines[0]?.number ?? 1;
	return book.marks[into[0] - first]?.as ?? as;
}

function entry(lines: LineRange, { fate, rule, into }: Mark, as: Mark['as']): LedgerEntry {
	return into ? { lines, fate, as, rule, into } : { lines, fate, as, rule };
}
