import type { LedgerEntry } from '../model/extraction.ts';

/** What one rule did with the sources of one outlet. */
export interface RuleSum {
	/** Id of the outlet; null for sources of none. */
	readonly outlet: string | null;
	readonly rule: string;
	readonly fate: string;
	/** Sources in which it decided about a line. */
	sources: number;
	lines: number;
}

/** Sums the lines of ledgers by outlet, rule and fate. */
export class RuleSums {
	readonly #sums = new Map<string, RuleSum>();

	/** Adds the ledger of one source. */
	add(ledger: readonly LedgerEntry[], outlet: string | null): void {
		const met = new Set<RuleSum>();
		for (const { rule, fate, lines } of ledger) {
			const key = `${outlet ?? ''} ${fate} ${rule}`;
			const sum = this.#sums.get(key) ?? { outlet, rule, fate, sources: 0, lines: 0 };
			sum.lines += lines[1] - lines[0] + 1;
			if (!met.has(sum)) sum.sources++;
			met.add(sum);
			this.#sums.set(key, sum);
		}
	}

	/** Lines per fate, over all ledgers. */
	byFate(): Readonly<Record<string, number>> {
		const sums: Record<string, number> = { kept: 0, merged: 0, dropped: 0 };
		for (const { fate, lines } of this.#sums.values()) sums[fate] = (sums[fate] ?? 0) + lines;
		return sums;
	}

	all(): Iterable<RuleSum> {
		return this.#sums.values();
	}
}
