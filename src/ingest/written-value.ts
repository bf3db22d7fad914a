/** How a value is written in a row: with escapes of JSON, with doubled quotes, or as it is. */
export type Writing = 'json' | 'quoted' | 'plain';

/** A stretch of a row that gives a stretch of a value. */
export interface WrittenPiece {
	/** Offsets in code units of the row. */
	readonly from: number;
	readonly to: number;
	readonly writing: Writing;
	/** Code units of the value before it, and of what it gives. */
	readonly at: number;
	readonly units: number;
}

/** Where a unit of a value stands in its row; asked in ascending order. */
export type RowOffset = (unit: number) => number;

/** Where the units of a piece stand, counted from its own begin. */
export function rowOffsets(row: string, { from, to, writing }: WrittenPiece): RowOffset {
	if (writing === 'plain') return (unit) => from + unit;
	return writing === 'json'
		? overMarks(row, from, to, '\\', (at) => (row[at + 1] === 'u' ? 6 : 2))
		: overMarks(row, from, to, '"', (at) => (row[at + 1] === '"' && at + 1 < to ? 2 : 0));
}

/**
 * Over text in which a mark begins what is written in another way than it is.
 * @param widthAt code units of the row that give one unit at a mark: `\n`, `\u` and four digits (a pair of surrogates is
 * two escapes), two quotes; 0 where the mark closes the quoted part, and what follows is as it is
 */
function overMarks(
	row: string,
	from: number,
	to: number,
	mark: string,
	widthAt: (at: number) => number,
): RowOffset {
	let at = from;
	let done = 0;
	let next = nextIn(row, mark, from, to);
	return (unit) => {
		while (done < unit && at < to) {
			const plain = Math.min(unit - done, next - at);
			at += plain;
			done += plain;
			if (done === unit) break;
			const width = widthAt(at);
			if (width === 0) {
				at++;
				next = to;
			} else {
				at += width;
				done++;
				next = nextIn(row, mark, at, to);
			}
		}
		return at;
	};
}

function nextIn(row: string, mark: string, from: number, to: number): number {
	const found = row.indexOf(mark, from);
	return found < 0 || found > to ? to : found;
}

/** A stretch of a value that no line end and no tag cuts: offsets in its code units. */
export interface ValueCut {
	readonly to: number;
	/** Rule of markup that it is; null for text. */
	readonly rule: string | null;
}

/**
 * Cuts a value behind its line ends and around its markup.
 * @param markup where that stands, in order
 */
export function cutValue(
	value: string,
	markup: readonly { readonly from: number; readonly to: number; readonly rule: string }[],
): ValueCut[] {
	const cuts: ValueCut[] = [];
	let at = 0;
	const text = (end: number) => {
		while (at < end) {
			let to = at;
			while (to < end && value[to] !== '\n' && value[to] !== '\r') to++;
			if (to < end) to += value[to] === '\r' && value[to + 1] === '\n' && to + 1 < end ? 2 : 1;
			cuts.push({ to, rule: null });
			at = to;
		}
	};
	for (const { from, to, rule } of markup) {
		text(from);
		cuts.push({ to, rule });
		at = to;
	}
	text(value.length);
	return cuts;
}
