import { SubstringOracle } from '../../src/bench/substring-oracle.ts';
import type { SearchDocument } from '../../src/search/document.ts';

/** Ids of the documents that contain the text in either variant: the slow, obvious way. */
export function contain(documents: readonly SearchDocument[], wanted: string): string[] {
	const oracle = new SubstringOracle();
	for (const document of documents) oracle.add(document);
	return [...oracle.containing(wanted)].sort();
}
