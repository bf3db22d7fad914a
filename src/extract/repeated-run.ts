/** A run of tokens that also stands earlier. Indices into the sequence; the two may overlap. */
export interface RepeatedRun {
	/** Where the later copy begins. */
	readonly from: number;
	/** Where the earlier copy begins; smaller than `from`. */
	readonly earlier: number;
	readonly length: number;
}

/**
 * Of all runs that stand a second time, the one with the greatest weight (of equal ones the first to end); null when
 * no token repeats. A suffix automaton that grows token by token: when token n is added, its suffix link is the
 * longest run ending at n that ended somewhere before. Linear in the number of tokens.
 * @param tokens equal numbers are equal lines
 * @param weights weight of each token, not negative
 */
export function heaviestRepeatedRun(
	tokens: readonly number[],
	weights: readonly number[],
): RepeatedRun | null {
	const sums = [0];
	for (const weight of weights) sums.push((sums.at(-1) ?? 0) + weight);
	const automaton = new SuffixAutomaton();
	let best: RepeatedRun | null = null;
	let bestWeight = 0;
	tokens.forEach((token, end) => {
		const { length, endedAt } = automaton.add(token, end);
		const weight = (sums[end + 1] ?? 0) - (sums[end + 1 - length] ?? 0);
		if (length > 0 && weight > bestWeight) {
			bestWeight = weight;
			best = { from: end + 1 - length, earlier: endedAt + 1 - length, length };
		}
	});
	return best;
}

interface State {
	length: number;
	link: number;
	/** Index at which the state's runs first ended. */
	first: number;
	next: Map<number, number>;
}

class SuffixAutomaton {
	private readonly states: State[] = [{ length: 0, link: -1, first: -1, next: new Map() }];
	private last = 0;

	/** Adds a token; returns the longest run ending here that ended earlier, and where. */
	add(token: number, end: number): { length: number; endedAt: number } {
		const added = this.push({ length: this.at(this.last).length + 1, link: 0, first: end, next: new Map() });
		let state = this.last;
		this.last = added;
		while (state !== -1 && !this.at(state).next.has(token)) {
			this.at(state).next.set(token, added);
			state = this.at(state).link;
		}
		if (state !== -1) this.at(added).link = this.target(state, token);
		const link = this.at(this.at(added).link);
		return { length: link.length, endedAt: link.first };
	}

	/** The state that `token` leads to, split off if it stands for longer runs as well. */
	private target(from: number, token: number): number {
		const target = this.at(from).next.get(token) ?? 0;
		const length = this.at(from).length + 1;
		if (this.at(target).length === length) return target;
		const { link, first, next } = this.at(target);
		const clone = this.push({ length, link, first, next: new Map(next) });
		let state = from;
		while (state !== -1 && this.at(state).next.get(token) === target) {
			this.at(state).next.set(token, clone);
			state = this.at(state).link;
		}
		this.at(target).link = clone;
		return clone;
	}

	private push(state: State): number {
		this.states.push(state);
		return this.states.length - 1;
	}

	private at(index: number): State {
		return this.states[index] as State;
	}
}
