import { readClauses } from '../../src/cluster/clauses.ts';

/** The clauses of a body, in order, each as a text; those that come again too. */
export function clauseTexts(paragraphs: readonly string[]): string[] {
	const { codes, ends, count } = readClauses(paragraphs);
	return Array.from({ length: count }, (_, clause) =>
		String.fromCharCode(...codes.subarray(clause === 0 ? 0 : ends[clause - 1], ends[clause])),
	);
}
