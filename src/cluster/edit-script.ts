/** A stretch of two sequences: equal in both, or standing in place of one another. Ends are exclusive. */
export interface Stretch {
	readonly isEqual: boolean;
	readonly fromA: number;
	readonly toA: number;
	readonly fromB: number;
	readonly toB: number;
}

/**
 * The shortest edit script that turns sequence a into b, as stretches that cover both from start to end, equal and
 * changed in turn (greedy algorithm of Myers, 1986, O((N+M)D) time). Equal input gives one equal stretch, empty none.
 *
 * @param maxEdits give up beyond this many insertions and deletions
 * @returns null when more edits are needed
 */
export function editScript(a: ArrayLike<number>, b: ArrayLike<number>, maxEdits: number): Stretch[] | null {
	let head = 0;
	while (head < a.length && head < b.length && a[head] === b[head]) head++;
	let tail = 0;
	while (
		tail < a.length - head &&
		tail < b.length - head &&
		a[a.length - 1 - tail] === b[b.length - 1 - tail]
	)
		tail++;
	const endA = a.length - tail;
	const endB = b.length - tail;
	const matches = matchesBetween(a, b, head, endA, endB, maxEdits);
	if (!matches) return null;
	const runs = [[0, 0, head], ...matches, [endA, endB, tail]].filter(([, , length]) => length !== 0);
	return stretchesOf(runs as [number, number, number][], a.length, b.length);
}

/** Runs `[start in a, start in b, length]` of equal elements between `head` and the two ends, in order. */
function matchesBetween(
	a: ArrayLike<number>,
	b: ArrayLike<number>,
	head: number,
	endA: number,
	endB: number,
	maxEdits: number,
): [number, number, number][] | null {
	const limit = Math.min(maxEdits, endA - head + endB - head);
	const width = 2 * limit + 3;
	const middle = limit + 1;
	const furthest = new Int32Array(width).fill(head);
	const trace: Int32Array[] = [];
	for (let edits = 0; edits <= limit; edits++) {
		trace.push(furthest.slice(middle - edits - 1, middle + edits + 2));
		for (let k = -edits; k <= edits; k += 2) {
			const down =
				k === -edits || (k !== edits && at(furthest, middle + k - 1) < at(furthest, middle + k + 1));
			let x = down ? at(furthest, middle + k + 1) : at(furthest, middle + k - 1) + 1;
			while (x < endA && x - k < endB && a[x] === b[x - k]) x++;
			furthest[middle + k] = x;
			if (x >= endA && x - k >= endB) return backtrack(trace, edits, endA, endB, head);
		}
	}
	return null;
}

function backtrack(
	trace: readonly Int32Array[],
	edits: number,
	endA: number,
	endB: number,
	head: number,
): [number, number, number][] {
	const runs: [number, number, number][] = [];
	let x = endA;
	let y = endB;
	for (let left = edits; left >= 0; left--) {
		const before = trace[left] as Int32Array;
		const middle = left + 1;
		const k = x - y;
		if (left === 0) {
			if (x > head) runs.push([head, head, x - head]);
			break;
		}
		const down = k === -left || (k !== left && at(before, middle + k - 1) < at(before, middle + k + 1));
		const lastK = down ? k + 1 : k - 1;
		const lastX = at(before, middle + lastK);
		const start = down ? lastX : lastX + 1;
		if (x > start) runs.push([start, start - k, x - start]);
		x = lastX;
		y = lastX - lastK;
	}
	return runs.reverse();
}

function stretchesOf(runs: readonly [number, number, number][], lengthA: number, lengthB: number): Stretch[] {
	const stretches: Stretch[] = [];
	let a = 0;
	let b = 0;
	for (const [startA, startB, length] of [...runs, [lengthA, lengthB, 0] as const]) {
		if (startA > a || startB > b)
			stretches.push({ isEqual: false, fromA: a, toA: startA, fromB: b, toB: startB });
		const last = stretches.at(-1);
		if (length > 0 && last?.isEqual) {
			stretches.pop();
			stretches.push({ ...last, toA: startA + length, toB: startB + length });
		} else if (length > 0) {
			stretches.push({
				isEqual: true,
				fromA: startA,
				toA: startA + length,
				fromB: startB,
				toB: startB + length,
			});
		}
		a = startA + length;
		b = startB + length;
	}
	return stretches;
}

function at(values: Int32Array, index: number): number {
	return values[index] as number;
}
