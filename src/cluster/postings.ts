import { growingInts } from './growing-list.ts';
import { PieceTable, sieve } from './piece-table.ts';

/** Pieces of many articles as they came: hashes and lengths of all, and where each article ends in them. */
export interface PieceLists {
	readonly hashes: Float64Array;
	readonly lengths: Int32Array;
	readonly ends: Int32Array;
}

/** Which articles have which pieces. Only pieces that several articles have, or seem to have, are numbered. */
export interface Postings {
	/** Distinct numbered pieces of all articles one after the other, and where each article ends in them; `~` marks those that a short body only might have. */
	readonly pieces: Int32Array;
	readonly ends: Int32Array;
	/** By numbered piece: its characters, how many articles have it, and where these begin in `carriers`. */
	readonly lengths: Int32Array;
	readonly counts: Int32Array;
	readonly starts: Int32Array;
	/** Articles, ascending for each piece. */
	readonly carriers: Int32Array;
	/** By article: characters in distinct pieces, numbered or not, without those that a short body only might have. */
	readonly articleLengths: Int32Array;
}

/** Turns the pieces of articles into the articles of pieces. */
export function postingsOf(lists: PieceLists): Postings {
	const numbered = numberPieces(lists);
	const { pieces, ends, counts } = numbered;
	const starts = new Int32Array(counts.length);
	for (let piece = 1; piece < starts.length; piece++)
		starts[piece] = (starts[piece - 1] as number) + (counts[piece - 1] as number);
	const carriers = new Int32Array(pieces.length);
	const next = starts.slice();
	for (let article = 0, at = 0; article < ends.length; article++) {
		for (const end = ends[article] as number; at < end; at++) {
			const piece = numberOfPiece(pieces[at] as number);
			const place = next[piece] as number;
			carriers[place] = article;
			next[piece] = place + 1;
		}
	}
	return { ...numbered, starts, carriers };
}

function numberPieces({
	hashes,
	lengths: sizes,
	ends: until,
}: PieceLists): Omit<Postings, 'starts' | 'carriers'> {
	const again = sieve(hashes);
	const table = new PieceTable();
	const pieces = growingInts();
	const lengths = growingInts();
	const ends = new Int32Array(until.length);
	const articleLengths = new Int32Array(until.length);
	let counts = new Int32Array(1 << 12);
	// By piece: the last article that has it, plus 1.
	let latest = new Int32Array(1 << 12);
	for (let article = 0, at = 0; article < until.length; article++) {
		let total = 0;
		for (const end = until[article] as number; at < end; at++) {
			const size = sizes[at] as number;
			if (again[at] === 0) {
				if (size > 0) total += size;
				continue;
			}
			const piece = table.numberOf(hashes[at] as number);
			if (piece === lengths.length) lengths.push(Math.abs(size));
			if (piece >= counts.length) {
				counts = widened(counts);
				latest = widened(latest);
			}
			if (latest[piece] === article + 1) continue;
			latest[piece] = article + 1;
			counts[piece] = (counts[piece] as number) + 1;
			pieces.push(size > 0 ? piece : ~piece);
			if (size > 0) total += size;
		}
		ends[article] = pieces.length;
		articleLengths[article] = total;
	}
	return {
		pieces: pieces.view(),
		ends,
		lengths: lengths.view(),
		counts: counts.subarray(0, table.count),
		articleLengths,
	};
}

/** The number of a piece of {@link Postings}. */
export function numberOfPiece(piece: number): number {
	return piece < 0 ? ~piece : piece;
}

function widened(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const wider = new Int32Array(values.length * 2);
	wider.set(values);
	return wider;
}
