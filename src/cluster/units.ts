import { readClauses } from './clauses.ts';
import { hashOf } from './hash.ts';

/** A clause of a body in the form in which copies are compared. */
export interface Unit {
	/** See {@link hashOf}. */
	readonly hash: number;
	/** Letters, digits and signs inside numbers; nothing else. */
	readonly text: string;
}

/** The clauses of a body, in order, each as a text of its own. See {@link readClauses}. */
export function unitsOf(paragraphs: readonly string[]): Unit[] {
	const { codes, ends, count } = readClauses(paragraphs);
	if (count === 0) return [];
	const text = Buffer.from(codes.buffer, 0, 2 * (ends[count - 1] as number)).toString('utf16le');
	const units: Unit[] = [];
	for (let clause = 0, from = 0; clause < count; clause++) {
		const to = ends[clause] as number;
		units.push({ hash: hashOf(codes, from, to), text: text.slice(from, to) });
		from = to;
	}
	return units;
}
