import { createUrls } from '../view/urls.ts';
import type { Ask, Chosen } from './box-chips.ts';
import { element } from './dom.ts';
import type { Manifest } from './files.ts';
import { EVERYTHING } from './narrowing.ts';
import type { SearchIndex } from './open-index.ts';
import type { ResultSetting } from './render-result.ts';
import { type SearchAnswer, search } from './search.ts';
import { suggestions } from './suggestions.ts';
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

/** Cuts a text into words as the browser does; not at all where it cannot. */
function cutter(script: string): (text: string) => readonly string[] {
	if (!('Segmenter' in Intl)) return () => [];
	const segmenter = new Intl.Segmenter(script, { granularity: 'word' });
	return (text) =>
		[...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Other queries that do find something, with how much; those that find nothing are not offered. */
async function otherQueries(
	index: SearchIndex,
	{ query }: SearchAnswer,
	{ words, script, base }: ResultSetting,
): Promise<readonly HTMLElement[]> {
	const urls = createUrls(base);
	const tried = await Promise.all(
		suggestions(query, cutter(script)).map(async (one) => ({
			...one,
			n: (await search(index, one.query)).articles,
		})),
	);
	return (['unexcluded', 'unquoted', 'alone', 'apart'] as const).flatMap((how) => {
		const links = tried
			.filter((one) => one.how === how && one.n > 0)
			.flatMap(({ query: text, n }) => [
				' ',
				element('a', { href: urls.search(script, text) }, text),
				element('span', { class: 'search-number' }, ` ${fill(words.articles, { n })}`),
			]);
		return links.length === 0 ? [] : [element('p', { class: 'search-try' }, words[how], ...links)];
	});
}

/** The years with results that lie nearest to a span without any: the last before it and the first behind it. */
async function nearestYears(
	index: SearchIndex,
	answer: SearchAnswer,
	chosen: Chosen,
	{ words }: ResultSetting,
	ask: Ask,
): Promise<readonly HTMLElement[]> {
	const { from, to } = chosen;
	if (from === null && to === null) return [];
	const { results } = await search(index, answer.query.typed, {
		everyCopy: true,
		narrowing: { ...EVERYTHING, ...chosen, from: null, to: null },
	});
	const years = new Map<string, number>();
	for (const { date } of results)
		if (date) years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1);
	const sorted = [...years.keys()].sort();
	const before = sorted.filter((year) => year <= (from ?? to ?? '').slice(0, 4)).at(-1);
	const behind = sorted.find((year) => year >= (to ?? from ?? '').slice(0, 4));
	const buttons = [...new Set([before, behind])].flatMap((year) => {
		if (year === undefined) return [];
		const button = element('button', { type: 'button', class: 'search-only' }, year);
		button.addEventListener('click', () => ask({ from: null, to: null, year: [year] }));
		const n = element(
			'span',
			{ class: 'search-number' },
			` ${fill(words.articles, { n: years.get(year) ?? 0 })}`,
		);
		return [' ', button, n];
	});
	return buttons.length === 0 ? [] : [element('p', { class: 'search-nearest' }, words.nearest, ...buttons)];
}

/** Where no article is written as asked: the way back to all ways of writing. */
function otherForms({ words }: ResultSetting, ask: Ask): HTMLElement {
	const any = element('button', { type: 'button', class: 'search-only' }, words.anyForm);
	any.addEventListener('click', () => ask({ form: null }));
	return element('p', { class: 'search-forms' }, any);
}

/** What stands where there are no results: what to try, how to search, and what there is to be searched. */
export async function emptyHelp(
	index: SearchIndex,
	answer: SearchAnswer,
	chosen: Chosen,
	setting: ResultSetting,
	ask: Ask,
): Promise<readonly HTMLElement[]> {
	const { words } = setting;
	const lines: HTMLElement[] = [];
	if (answer.query.all.length > 0) {
		lines.push(...(await nearestYears(index, answer, chosen, setting, ask)));
		if (answer.found.length > 0 && chosen.form !== null) lines.push(otherForms(setting, ask));
		if (answer.found.length === 0) lines.push(...(await otherQueries(index, answer, setting)));
	}
	lines.push(element('p', {}, words.hint), element('p', {}, extent(index.manifest, setting)));
	return lines;
}
