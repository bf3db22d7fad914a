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
	const furthest = nowhere(2 * limit + 3);
	furthest[middle + 1] = head;
	const table = { a, b, endA, endB, furthest, middle };
	const wanted = endA - endB;
	let kept = 0;
	for (let edits = 0; edits <= limit; edits++) {
		// Diagonals from which the end cannot be reached with the edits that are left are not followed.
		const from = Math.max(-edits, withParityOf(wanted - limit + edits, edits));
		const to = Math.min(edits, wanted + limit - edits);
		beginRow(edits, from, kept);
		if (followRow(table, from, to, kept)) return backtrack(edits, endA, endB, head);
		const next = kept + Math.max(0, ((to - from) >> 1) + 1);
		if (edits >= SOUNDING) {
			const read = reachOfRow(kept, next, from, endA, endB) - 2 * head;
			if (read - edits < leastEqual * read) return null;
		}
		kept = next;
	}
	return null;
}

/** Before the start of any sequence. */
const NOWHERE = -(2 ** 30);

/** By diagonal: how far it got in a. Used again by the next call. */
let furthestOfAll = new Int32Array(1 << 10);

function nowhere(length: number): Int32Array {
	if (furthestOfAll.length < length) furthestOfAll = new Int32Array(2 * length);
	return furthestOfAll.fill(NOWHERE, 0, length);
}

interface Table {
	readonly a: ArrayLike<number>;
	readonly b: ArrayLike<number>;
	readonly endA: number;
	readonly endB: number;
	/** By diagonal, `middle` standing for 0: how far it got in a. */
	readonly furthest: Int32Array;
	readonly middle: number;
}

/**
 * Follows every second diagonal with one more edit, as far as the two are equal, and keeps in `trace` where that led.
 * @returns whether the end was reached
 */
function followRow(
	{ a, b, endA, endB, furthest, middle }: Table,
	from: number,
	to: number,
	start: number,
): boolean {
	const row = trace;
	let kept = start;
	let left = furthest[middle + from - 1] as number;
	for (let k = from; k <= to; k += 2) {
		const right = furthest[middle + k + 1] as number;
		// The larger one, without a branch, which would be guessed wrongly every other time.
		const behind = left + 1 - right;
		let x = right + (behind & ~(behind >> 31));
		let y = x - k;
		while (x < endA && y < endB && a[x] === b[y]) {
			x++;
			y++;
		}
		furthest[middle + k] = x;
		row[kept++] = x;
		if (x >= endA && y >= endB) return true;
		left = right;
	}
	return false;
}

/** How far any diagonal of a row got in both sequences together. */
function reachOfRow(start: number, end: number, from: number, endA: number, endB: number): number {
	let reach = 0;
	for (let at = start, k = from; at < end; at++, k += 2) {
		const x = trace[at] as number;
		if (x <= endA && x - k <= endB && 2 * x - k > reach) reach = 2 * x - k;
	}
	return reach;
}

/** The least number from `least` on that is odd where `edits` is, even where it is even. */
function withParityOf(least: number, edits: number): number {
	return least + ((least ^ edits) & 1);
}

/**
 * How far each diagonal got after each number of edits, one row after the other; where each row begins, less half of its
 * first diagonal. Used again by the next call.
 */
let trace = new Int32Array(1 << 12);
let rows = new Int32Array(1 << 8);

/** Makes room for the diagonals after `edits` edits, of which every second one from `from` on is followed. */
function beginRow(edits: number, from: number, kept: number): void {
	if (kept + edits + 1 > trace.length) {
		const wider = new Int32Array(2 * (kept + edits + 1));
		wider.set(trace);
		trace = wider;
	}
	if (edits >= rows.length) {
		const longer = new Int32Array(2 * rows.length);
		longer.set(rows);
		rows = longer;
	}
	rows[edits] = kept - (from - withParityOf(0, edits)) / 2;
}

/** How far a diagonal got after a number of edits. It was followed, or the way that is looked for does not lead by it. */
function reached(edits: number, k: number): number {
	return trace[(rows[edits] as number) + (k - withParityOf(0, edits)) / 2] as number;
}

function backtrack(edits: number, endA: number, endB: number, head: number): [number, number, number][] {
	const runs: [number, number, number][] = [];
	let x = endA;
	let y = endB;
	for (let left = edits; left > 0; left--) {
		const k = x - y;
		const down = k === -left || (k !== left && reached(left - 1, k - 1) < reached(left - 1, k + 1));
		const lastK = down ? k + 1 : k - 1;
		const lastX = reached(left - 1, lastK);
		const start = down ? lastX : lastX + 1;
		if (x > start) runs.push([start, start - k, x - start]);
		x = lastX;
		y = lastX - lastK;
	}
	if (x > head) runs.push([head, head, x - head]);
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
