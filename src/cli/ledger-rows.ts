import type { LedgerEntry, LineRange } from '../model/extraction.ts';

/** Entries of a ledger that one rule decided, one behind the other, as one row. */
export interface LedgerRow extends Pick<LedgerEntry, 'lines' | 'fate' | 'as' | 'rule'> {
	/** Lines that the rule decided. */
	readonly count: number;
	/** Blank lines and lines of mere markup between them. */
	readonly between: number;
	/** For merged lines: from the first to the last line that says the same. */
	readonly into: LineRange | null;
}

/**
 * Folds runs of entries with the same fate, role and rule into rows. Blank lines and markup between two lines of a run
 * do not end it: they are counted in `between`. Blank lines among markup belong to it.
 */
export function ledgerRows(ledger: readonly LedgerEntry[]): LedgerRow[] {
	const rows: LedgerRow[] = [];
	let waiting: LedgerRow[] = [];
	for (const entry of ledger) {
		const row = rowOf(entry);
		const last = rows.at(-1);
		if (last && isSame(last, row)) {
			const between = waiting.reduce((sum, filler) => sum + filler.count + filler.between, 0);
			rows[rows.length - 1] = joined(last, row, between);
			waiting = [];
		} else if (last && isFiller(last) && isFiller(row)) rows[rows.length - 1] = joinedFiller(last, row);
		else if (last && isFiller(row)) waiting = [...waiting.slice(0, -1), ...fillers(waiting.at(-1), row)];
		else {
			rows.push(...waiting, row);
			waiting = [];
		}
	}
	return [...rows, ...waiting];
}

function rowOf({ lines, fate, as, rule, into }: LedgerEntry): LedgerRow {
	return { lines, fate, as, rule, count: lines[1] - lines[0] + 1, between: 0, into: into ?? null };
}

function joined(a: LedgerRow, b: LedgerRow, between: number): LedgerRow {
	const into: LineRange | null = a.into && b.into ? [a.into[0], b.into[1]] : a.into;
	return {
		...a,
		lines: [a.lines[0], b.lines[1]],
		count: a.count + b.count,
		between: a.between + b.between + between,
		into,
	};
}

/** Markup with the blank lines before or behind it. */
function joinedFiller(a: LedgerRow, b: LedgerRow): LedgerRow {
	const markup = a.as === 'markup' ? a : b;
	const lines: LineRange = [a.lines[0], b.lines[1]];
	const all = a.count + a.between + b.count + b.between;
	const count = [a, b].reduce((sum, row) => sum + (row.as === markup.as ? row.count : 0), 0);
	return { ...markup, lines, count, between: all - count };
}

function fillers(before: LedgerRow | undefined, row: LedgerRow): LedgerRow[] {
	return before ? [joinedFiller(before, row)] : [row];
}

function isSame(a: LedgerRow, b: LedgerRow): boolean {
	return a.rule === b.rule && a.as === b.as && a.fate === b.fate;
}

function isFiller({ as }: LedgerRow): boolean {
	return as === 'blank' || as === 'markup';
}
