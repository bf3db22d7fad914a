/** A stretch of two sequences: equal in both, or standing in place of one another. Ends are exclusive. */
export interface Stretch {
	readonly isEqual: boolean;
	readonly fromA: number;
	readonly toA: number;
	readonly fromB: number;
	readonly toB: number;
}

/** Edits after which a hopeless pair shows. */
export const SOUNDING = 60;

/**
 * The shortest edit script that turns sequence a into b, as stretches that cover both from start to end, equal and
 * changed in turn (greedy algorithm of Myers, 1986, O((N+M)D) time). Equal input gives one equal stretch, empty none.
 *
 * @param maxEdits give up beyond this many insertions and deletions
 * @param leastEqual give up when, after {@link SOUNDING} edits, less than this share of what was read is equal
 * @returns null when it gave up
 */
export function editScript(
	a: ArrayLike<number>,
	b: ArrayLike<number>,
	maxEdits: number,
	leastEqual = 0,
): Stretch[] | null {
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
	const matches = matchesBetween(a, b, { head, endA, endB, maxEdits, leastEqual });
	if (!matches) return null;
	const runs = [[0, 0, head], ...matches, [endA, endB, tail]].filter(([, , length]) => length !== 0);
	return stretchesOf(runs as [number, number, number][], a.length, b.length);
}

interface Bounds {
	readonly head: number;
	readonly endA: number;
	readonly endB: number;
	readonly maxEdits: number;
	readonly leastEqual: number;
}

/** Runs `[start in a, start in b, length]` of equal elements between `head` and the two ends, in order. */
function matchesBetween(
	a: ArrayLike<number>,
	b: ArrayLike<number>,
	{ head, endA, endB, maxEdits, leastEqual }: Bounds,
): [number, number, number][] | null {
	const limit = Math.min(maxEdits, endA - head + endB - head);
	const middle = limit + 1;
	const furthest = new Int32Array(2 * limit + 3).fill(head);
	for (let edits = 0; edits <= limit; edits++) {
		keepRow(furthest, middle, edits);
		let reach = 0;
		// Diagonals from which the end cannot be reached with the edits that are left are not followed.
		const wanted = endA - endB;
		const from = Math.max(-edits, withParityOf(wanted - limit + edits, edits));
		const to = Math.min(edits, wanted + limit - edits);
		for (let k = from; k <= to; k += 2) {
			const left = furthest[middle + k - 1] as number;
			const right = furthest[middle + k + 1] as number;
			let x = k === -edits || (k !== edits && left < right) ? right : left + 1;
			let y = x - k;
			while (x < endA && y < endB && a[x] === b[y]) {
				x++;
				y++;
			}
			furthest[middle + k] = x;
			if (x >= endA && y >= endB) return backtrack(edits, endA, endB, head);
			if (x <= endA && y <= endB && x + y > reach) reach = x + y;
		}
		const read = reach - 2 * head;
		if (edits >= SOUNDING && read - edits < leastEqual * read) return null;
	}
	return null;
}

/** The least number from `least` on that is odd where `edits` is, even where it is even. */
function withParityOf(least: number, edits: number): number {
	return least + ((least ^ edits) & 1);
}

/**
 * Rows of the table, one after the other: how far each diagonal got before each edit. Row `n` holds the diagonals from
 * -n - 1 to n + 1. Used again by the next call.
 */
let trace = new Int32Array(1 << 12);

function rowStart(edits: number): number {
	return edits * (edits + 2);
}

function keepRow(furthest: Int32Array, middle: number, edits: number): void {
	const start = rowStart(edits);
	const width = 2 * edits + 3;
	if (start + width > trace.length) {
		const wider = new Int32Array(2 * (start + width));
		wider.set(trace);
		trace = wider;
	}
	const from = middle - edits - 1;
	for (let at = 0; at < width; at++) trace[start + at] = furthest[from + at] as number;
}

function backtrack(edits: number, endA: number, endB: number, head: number): [number, number, number][] {
	const runs: [number, number, number][] = [];
	let x = endA;
	let y = endB;
	for (let left = edits; left >= 0; left--) {
		const middle = rowStart(left) + left + 1;
		const k = x - y;
		if (left === 0) {
			if (x > head) runs.push([head, head, x - head]);
			break;
		}
		const down = k === -left || (k !== left && at(trace, middle + k - 1) < at(trace, middle + k + 1));
		const lastK = down ? k + 1 : k - 1;
		const lastX = at(trace, middle + lastK);
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
