import type { LedgerEntry } from '../model/extraction.ts';

/** Lines that one rule gave one fate. */
export interface RuleSum {
	readonly rule: string;
	readonly fate: string;
	lines: number;
}

/** Sums the lines of ledgers by rule and fate. */
export class RuleSums {
	readonly #sums = new Map<string, RuleSum>();

	add(ledger: readonly LedgerEntry[]): void {
		for (const { rule, fate, lines } of ledger) {
			const key = `${fate} ${rule}`;
			const sum = this.#sums.get(key) ?? { rule, fate, lines: 0 };
			sum.lines += lines[1] - lines[0] + 1;
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
