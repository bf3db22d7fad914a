/**
 * Sets of numbers that grow together while some pairs must stay apart. A union is refused when a barrier between
 * the two sets is at least as strong as the bond.
 */
export class Components {
	readonly #parents: Int32Array;
	/** Members of the sets of several, by the number that stands for each: most sets have one. */
	readonly #members = new Map<number, number[]>();
	readonly #barriers = new Map<number, { readonly other: number; readonly strength: number }[]>();

	/** @param count the numbers 0 to count - 1, each alone at first */
	constructor(count: number) {
		this.#parents = new Int32Array(count).map((_, index) => index);
	}

	/** Holds two numbers apart against bonds up to a strength; `Infinity` for good. */
	addBarrier(a: number, b: number, strength: number): void {
		for (const [from, other] of [
			[a, b],
			[b, a],
		] as const) {
			const list = this.#barriers.get(from);
			if (list) list.push({ other, strength });
			else this.#barriers.set(from, [{ other, strength }]);
		}
	}

	/** Number that stands for the set: the same for all of its members until it grows. */
	setOf(number: number): number {
		let root = number;
		while (this.#parents[root] !== root) root = this.#parents[root] as number;
		let at = number;
		while (this.#parents[at] !== root) {
			const up = this.#parents[at] as number;
			this.#parents[at] = root;
			at = up;
		}
		return root;
	}

	/** Members of the set that a number is in. */
	membersOf(number: number): readonly number[] {
		const root = this.setOf(number);
		return this.#members.get(root) ?? [root];
	}

	/** Joins the sets of two numbers. Returns false, and does nothing, when a barrier holds them apart. */
	join(a: number, b: number, strength: number): boolean {
		const first = this.setOf(a);
		const second = this.setOf(b);
		if (first === second) return true;
		if (this.#isBarred(first, second, strength)) return false;
		const [small, large] =
			this.membersOf(first).length < this.membersOf(second).length ? [first, second] : [second, first];
		const members = this.#members.get(large) ?? [large];
		for (const member of this.membersOf(small)) members.push(member);
		this.#members.set(large, members);
		this.#members.delete(small);
		this.#parents[small] = large;
		return true;
	}

	#isBarred(first: number, second: number, strength: number): boolean {
		const [small, large] =
			this.membersOf(first).length < this.membersOf(second).length ? [first, second] : [second, first];
		return this.membersOf(small).some((member) =>
			(this.#barriers.get(member) ?? []).some(
				(barrier) => barrier.strength >= strength && this.setOf(barrier.other) === large,
			),
		);
	}
}
