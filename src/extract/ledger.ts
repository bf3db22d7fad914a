import type { LedgerEntry, LineRange } from '../model/extraction.ts';
import { type LineBook, type Mark, settleMerged } from './marks.ts';

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
		if (end - index >= LONG_RUN) entries.push(entry([from, from + end - index - 1], mark));
		else for (let line = from; line < from + end - index; line++) entries.push(entry([line, line], mark));
		index = end;
	}
	return entries;
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

/** An entry of the ledger as a decision says. */
export function entry(lines: LineRange, { fate, as, rule, into }: Mark): LedgerEntry {
	return into ? { lines, fate, as, rule, into } : { lines, fate, as, rule };
}
