import { hashOf, type Unit } from './units.ts';

/** A piece of a text by which articles that share it find one another. */
export interface Fingerprint {
	readonly hash: number;
	/** Characters of the piece. */
	readonly length: number;
}

/** Shorter pieces are left out: they are phrases that everybody uses. */
const SHORTEST = 6;

/** A clause is not parted before this many characters. */
const PART_FROM = 8;

/**
 * The distinct pieces of a body, in order: its clauses, long ones parted after pairs of characters that one pair in four
 * is like. Where to part depends on the text alone, so that a clause that was cut or misprinted keeps pieces in common
 * with its original.
 */
export function fingerprintsOf(units: readonly Unit[]): Fingerprint[] {
	const lengths = new Map<number, number>();
	for (const { hash, text } of units) {
		if (text.length < SHORTEST) continue;
		if (text.length < 2 * PART_FROM) lengths.set(hash, text.length);
		else for (const piece of piecesOf(text)) lengths.set(hashOf(piece), piece.length);
	}
	return [...lengths].map(([hash, length]) => ({ hash, length }));
}

function piecesOf(clause: string): string[] {
	const pieces: string[] = [];
	let from = 0;
	for (let at = PART_FROM - 1; at < clause.length - SHORTEST; at++) {
		const pair = Math.imul(clause.charCodeAt(at - 1) * 0x1_0000 + clause.charCodeAt(at), 0x9e3779b1);
		if (pair >>> 30 !== 0 || at + 1 - from < PART_FROM) continue;
		pieces.push(clause.slice(from, at + 1));
		from = at + 1;
	}
	pieces.push(clause.slice(from));
	return pieces;
}
