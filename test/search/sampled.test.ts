import { describe, expect, it } from 'vitest';
import { sampleQueries } from '../../src/bench/search-queries.ts';
import { wholeText } from '../../src/search/document.ts';
import { searchSite } from '../../src/search/open-site.ts';
import { plain, withIndex } from './corpus.ts';
import { contain } from './oracle.ts';

const PLACES = ['河東市', '河西縣', '海東區'];
const WORKS = ['重點項目建設', '產業轉型升級', '老城區改造', '5G網絡覆蓋'];
const documents = Array.from({ length: 48 }, (_, n) => {
	const [place, work] = [PLACES[n % 3] ?? '', WORKS[n % 4] ?? ''];
	return plain(
		`a${n}`,
		`${place}推進${work}`,
		`${place}今年投資${n * 7}.5億元用於${work}，增長${n}%。`,
		`據介紹，“${work}”已列入202${n % 10}年計劃。`,
	);
});
const articles = documents.map(({ id, text }) => ({
	id,
	text: { 'zh-Hant': wholeText(text['zh-Hant']), 'zh-Hans': wholeText(text['zh-Hans']) },
}));

describe('queries cut out of an archive', () => {
	const queries = sampleQueries(articles, 50);

	it('are the same each time, as many as asked, of several kinds', () => {
		expect(sampleQueries(articles, 50)).toEqual(queries);
		expect(queries).toHaveLength(50);
		expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThan(3);
	});

	it('find what a substring test finds', async () => {
		await withIndex(documents, async (site) => {
			for (const { text } of queries) {
				const ids = (await searchSite(site, text)).results.map(({ id }) => id).sort();
				expect(ids.length).toBeGreaterThan(0);
				expect([text, ids]).toEqual([text, contain(documents, text)]);
			}
		});
	});
});
