import type { LedgerEntry, LedgerPiece } from '../model/extraction.ts';

/** What one rule did with the sources of one outlet. */
export interface RuleSum {
	/** Id of the outlet; null for sources of none. */
	readonly outlet: string | null;
	readonly rule: string;
	readonly fate: string;
	/** Sources in which it decided about a line, or about a text on one. */
	sources: number;
	lines: number;
	/** Texts on lines that are told as something else. */
	pieces: number;
}

/** Sums the lines of ledgers, and the texts within lines, by outlet, rule and fate. */
export class RuleSums {
	readonly #sums = new Map<string, RuleSum>();

	/** Adds the ledger of one source, and what it does not tell. */
	add(ledger: readonly LedgerEntry[], pieces: readonly LedgerPiece[], outlet: string | null): void {
		const met = new Set<RuleSum>();
		const sumOf = ({ rule, fate }: LedgerEntry) => {
			const key = `${outlet ?? ''} ${fate} ${rule}`;
			const sum = this.#sums.get(key) ?? { outlet, rule, fate, sources: 0, lines: 0, pieces: 0 };
			if (!met.has(sum)) sum.sources++;
			met.add(sum);
			this.#sums.set(key, sum);
			return sum;
		};
		for (const entry of ledger) sumOf(entry).lines += entry.lines[1] - entry.lines[0] + 1;
		for (const piece of pieces) sumOf(piece).pieces += piece.count;
	}

	/** Lines per fate, or texts within lines, over all ledgers. */
	byFate(what: 'lines' | 'pieces'): Readonly<Record<string, number>> {
		const sums: Record<string, number> = { kept: 0, merged: 0, dropped: 0 };
		for (const sum of this.#sums.values()) sums[sum.fate] = (sums[sum.fate] ?? 0) + sum[what];
		return sums;
	}

	all(): Iterable<RuleSum> {
		return this.#sums.values();
	}
}
