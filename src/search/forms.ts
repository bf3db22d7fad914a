import { SCRIPTS, type Script } from '../model/script.ts';
import { occurrences } from './occurrences.ts';
import type { SearchIndex } from './open-index.ts';
import { unpackText } from './pack-text.ts';
import type { Term } from './query.ts';
import type { Found } from './rank.ts';
import type { ArticleDetails } from './shard.ts';

/**
 * How a hit is written, apart from what is the same to any reader: width, case, and punctuation that runs through it.
 * 松 and 鬆 are found by one query, but are two words to a reader of Traditional.
 */
function writing(hit: string): string {
	return hit
		.normalize('NFKC')
		.toLowerCase()
		.replace(/(?<=\p{Script=Han})[\s\p{P}]+(?=\p{Script=Han})/gu, '');
}

function writingsIn(fragment: ArticleDetails['fragment'], terms: readonly Term[], script: Script): string[] {
	const text = unpackText(fragment, script).join('\n');
	return occurrences(text, terms).map(({ from, to }) => writing(text.slice(from, to)));
}

/** The ways in which a query is written in some articles, most frequent first, for terms that are written in several. */
export function formsIn(
	articles: readonly ArticleDetails[],
	terms: readonly Term[],
	script: Script,
): readonly string[] {
	return terms.flatMap((term) => {
		const counts = new Map<string, number>();
		for (const { fragment } of articles) {
			for (const form of new Set(writingsIn(fragment, [term], script)))
				counts.set(form, (counts.get(form) ?? 0) + 1);
		}
		if (counts.size < 2) return [];
		return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([form]) => form);
	});
}

/** Articles whose texts are read at one time. */
const BATCH = 40;

/**
 * Of some results those in which a term is written so, in one variant or the other. Reads the text of each.
 *
 * @param onRead told how many texts have been read
 */
export async function writtenSo(
	index: SearchIndex,
	found: readonly Found[],
	terms: readonly Term[],
	form: string,
	onRead: (read: number) => void,
): Promise<readonly Found[]> {
	const wanted = writing(form);
	const out: Found[] = [];
	for (let from = 0; from < found.length; from += BATCH) {
		const batch = found.slice(from, from + BATCH);
		const fragments = await Promise.all(
			batch.map(async ({ shard, article }) => (await index.shard(shard)).fragment(article)),
		);
		for (const [at, fragment] of fragments.entries()) {
			const one = batch[at];
			if (one && SCRIPTS.some((script) => writingsIn(fragment, terms, script).includes(wanted)))
				out.push(one);
		}
		onRead(from + batch.length);
	}
	return out;
}
