import { createUrls } from '../view/urls.ts';
import { element } from './dom.ts';
import type { Manifest } from './files.ts';
import { soughtTerms } from './query.ts';
import type { ResultSetting } from './render-result.ts';
import type { SearchAnswer } from './search.ts';
import { fill } from './words.ts';

/** One sentence on how much there is to be searched, and from when. */
function extent({ documents, shards }: Manifest, { words }: ResultSetting): string {
	const dates = shards
		.flatMap(({ first, last }) => [first, last])
		.filter((date) => date !== null)
		.sort();
	const [first = words.undated, last = words.undated] = [dates[0], dates.at(-1)];
	return fill(words.archive, { n: documents, first, last });
}

/** What stands where there are no results: how to search, what there is, and for a query that failed what to try. */
export function emptyHelp(
	manifest: Manifest,
	{ query, found }: SearchAnswer,
	setting: ResultSetting,
): readonly HTMLElement[] {
	const { words, script, base } = setting;
	if (found.length > 0)
		return [element('p', { class: 'search-none' }, fill(words.nothingLeft, { n: found.length }))];
	const lines: HTMLElement[] = [];
	if (query.all.length > 0)
		lines.push(element('p', { class: 'search-none' }, fill(words.none, { query: query.typed })));
	const terms = soughtTerms(query);
	if (terms.length > 1 || (terms.length > 0 && query.none.length > 0)) {
		const urls = createUrls(base);
		const links = terms.flatMap(({ typed }) => [
			' ',
			element('a', { href: urls.search(script, typed) }, typed),
		]);
		lines.push(element('p', { class: 'search-fewer' }, words.fewerWords, ...links));
	}
	lines.push(element('p', {}, words.hint), element('p', {}, extent(manifest, setting)));
	return lines;
}
