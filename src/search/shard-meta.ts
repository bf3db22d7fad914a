import type { InBothScripts } from '../model/listing.ts';
import type { SearchDocument } from './document.ts';
import type { ShardMeta } from './files.ts';

/** Gives each key a number, in order of first appearance. */
class Numbering {
	readonly keys: string[] = [];
	readonly names: (InBothScripts | null)[] = [];
	private readonly known = new Map<string, number>();

	number(key: string | null, name: InBothScripts | null): number {
		if (key === null) return -1;
		const known = this.known.get(key);
		if (known !== undefined) return known;
		this.known.set(key, this.keys.length);
		this.names.push(name);
		return this.keys.push(key) - 1;
	}
}

/**
 * The columns of a shard.
 *
 * @param secondTexts article of each page of the index beyond the first pages
 * @param chunks first token of each chunk, in order
 */
export function describeShard(
	documents: readonly SearchDocument[],
	secondTexts: readonly number[],
	chunks: readonly string[],
): ShardMeta {
	const outlets = new Numbering();
	const sections = new Numbering();
	return {
		chunks,
		secondTexts,
		dates: documents.map(({ date }) => date),
		outlets: documents.map(({ outlet, outletName }) => outlets.number(outlet, outletName)),
		outletSlugs: outlets.keys,
		outletNames: outlets.names,
		sections: documents.map(({ section, sectionName }) => sections.number(section, sectionName)),
		sectionSlugs: sections.keys,
		sectionNames: sections.names,
	};
}
