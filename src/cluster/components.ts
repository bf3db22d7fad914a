/**
 * Sets of numbers that grow together while some pairs must stay apart. A union is refused when a barrier between
 * the two sets is at least as strong as the bond.
 */
export class Components {
	readonly #parents: Int32Array;
	readonly #members: number[][];
	readonly #barriers = new Map<number, { readonly other: number; readonly strength: number }[]>();

	/** @param count the numbers 0 to count - 1, each alone at first */
	constructor(count: number) {
		this.#parents = Int32Array.from({ length: count }, (_, index) => index);
		this.#members = Array.from({ length: count }, (_, index) => [index]);
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
		return this.#members[this.setOf(number)] ?? [];
	}

	/** Joins the sets of two numbers. Returns false, and does nothing, when a barrier holds them apart. */
	join(a: number, b: number, strength: number): boolean {
		const first = this.setOf(a);
		const second = this.setOf(b);
		if (first === second) return true;
		if (this.#isBarred(first, second, strength)) return false;
		const [small, large] =
			this.membersOf(first).length < this.membersOf(second).length ? [first, second] : [second, first];
		this.#parents[small] = large;
		this.#members[large]?.push(...this.#takeMembers(small));
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

	#takeMembers(root: number): number[] {
		const members = this.#members[root] ?? [];
		this.#members[root] = [];
		return members;
	}
}
