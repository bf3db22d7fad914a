import type { LedgerEntry, LineRange } from '../model/extraction.ts';
import type { LineBook, Mark } from './marks.ts';

/** Roles of which a run of lines is told as one entry; all others have an entry a line. */
const JOINED: ReadonlySet<string> = new Set(['blank', 'debris', 'boilerplate', 'markup']);

/** For a line that no step decided about: kept, so that nothing is lost. */
const UNDECIDED: Mark = { fate: 'kept', as: 'body', rule: 'body/undecided' };

/** The account of every line, in order. Neighbours with the same decision are joined where they are not text. */
export function writeLedger(book: LineBook): LedgerEntry[] {
	const entries: LedgerEntry[] = [];
	let last: { from: number; to: number; mark: Mark } | null = null;
	const close = () => {
		if (last) entries.push(entry([last.from, last.to], last.mark, roleOf(book, last.mark)));
	};
	for (let index = 0; index < book.lines.length; index++) {
		const number = book.lines[index]?.number ?? 0;
		const mark = book.marks[index] ?? UNDECIDED;
		if (last && JOINED.has(mark.as) && last.mark.rule === mark.rule && last.mark.fate === mark.fate) {
			last.to = number;
			continue;
		}
		close();
		last = { from: number, to: number, mark };
	}
	close();
	return entries;
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
