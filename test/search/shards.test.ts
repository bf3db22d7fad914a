import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEARCH_FOLDER } from '../../src/search/files.ts';
import { EVERYTHING } from '../../src/search/narrowing.ts';
import { SearchIndex } from '../../src/search/open-index.ts';
import { openSite, searchSite } from '../../src/search/open-site.ts';
import { search } from '../../src/search/search.ts';
import { document, plain, withIndex } from './corpus.ts';
import { contain } from './oracle.ts';

/** Shards of a few articles and files of a few places, so that everything lies in several of them. */
const SMALL = { words: 200, recentWords: 120, recentSpan: 200, markEvery: 3, chunkPlaces: 20, routedFrom: 2 };

const PERSON = { 'zh-Hant': '胡衡華', 'zh-Hans': '胡衡华' };

const years = (n: number) => `${2024 - Math.floor(n / 4)}-0${(n % 4) + 1}-01`;
const many = Array.from({ length: 20 }, (_, n) =>
	document({
		...plain(`a${String(n).padStart(2, '0')}`, `第${n}號消息`, '今年消息很多，明年更多。'.repeat(2)),
		date: years(n),
	}),
);

describe('an archive in several shards', () => {
	it('finds what a substring test finds', async () => {
		const text = fc
			.array(fc.constantFrom(...'甲乙丙丁5a，𠮷'), { maxLength: 40 })
			.map((chars) => chars.join(''));
		const query = fc
			.array(fc.constantFrom(...'甲乙丙丁5a𠮷'), { minLength: 1, maxLength: 5 })
			.map((chars) => chars.join(''));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(text, text), { minLength: 10, maxLength: 20 }),
				fc.array(query, { minLength: 20, maxLength: 20 }),
				async (texts, queries) => {
					const documents = texts.map(([headline, body], n) => plain(`a${n}`, headline, body));
					const ask = async (site: string) => {
						for (const typed of queries) {
							const { results, notes } = await searchSite(site, typed);
							if (notes.length > 0) continue;
							const ids = results.map(({ id }) => id).sort();
							expect([typed, ids]).toEqual([typed, contain(documents, typed)]);
						}
					};
					await withIndex(documents, ask, SMALL);
				},
			),
			{ numRuns: 6 },
		);
	}, 120_000);

	it('keeps the folders of shards whose articles are the same when newer articles come', async () => {
		const folders = (site: string) =>
			openSite(site).then(({ manifest }) => manifest.shards.map(({ folder }) => folder));
		const before = await withIndex(many, folders, SMALL);
		const newer = document({ ...plain('new', '新消息', '剛剛發生。'), date: '2025-01-01' });
		const after = await withIndex([newer, ...many], folders, SMALL);
		expect(before.length).toBeGreaterThan(3);
		expect(after.filter((folder) => before.includes(folder)).length).toBeGreaterThan(before.length - 3);
	});

	it('are the same bytes when what earlier builds made is used, and only new stretches are indexed', async () => {
		const keep = mkdtempSync(join(tmpdir(), 'jiuwen-kept-'));
		const digests = async (site: string) =>
			readdirSync(site, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map(({ parentPath, name }) => join(parentPath, name))
				.map((file) => [relative(site, file), readFileSync(file, 'base64')])
				.sort();
		try {
			const plainly = await withIndex(many, digests, SMALL);
			expect(await withIndex(many, digests, SMALL, keep)).toEqual(plainly);
			const made = new Map(readdirSync(keep).map((name) => [name, statSync(join(keep, name)).ino]));
			expect(made.size).toBeGreaterThan(3);
			expect(await withIndex(many, digests, SMALL, keep)).toEqual(plainly);
			expect(new Map(readdirSync(keep).map((name) => [name, statSync(join(keep, name)).ino]))).toEqual(made);

			const damaged = join(keep, [...made.keys()][0] ?? '');
			const bytes = readFileSync(damaged);
			writeFileSync(damaged, bytes.subarray(0, bytes.length - 3));
			expect(await withIndex(many, digests, SMALL, keep)).toEqual(plainly);
			expect(readFileSync(damaged)).toEqual(bytes);

			const newer = document({ ...plain('new', '新消息', '剛剛發生。'), date: '2025-01-01' });
			const added = await withIndex([newer, ...many], digests, SMALL, keep);
			expect(added).toEqual(await withIndex([newer, ...many], digests, SMALL));
			const left = readdirSync(keep);
			expect(left.filter((name) => made.has(name)).length).toBeGreaterThan(1);
			expect(left.length).toBeLessThan(made.size + 3);
		} finally {
			rmSync(keep, { recursive: true, force: true });
		}
	}, 60_000);

	it('keep their folders when somebody becomes known whom their texts name', async () => {
		const folders = (site: string) => openSite(site).then(({ manifest }) => manifest.shards);
		const naming = many.map((one, n) => (n === 15 ? { ...one, names: [PERSON] } : one));
		const [before, after] = [await withIndex(many, folders, SMALL), await withIndex(naming, folders, SMALL)];
		expect(after.map(({ folder }) => folder)).toEqual(before.map(({ folder }) => folder));
		expect(before.filter(({ names }) => names !== null)).toEqual([]);
		expect(after.filter(({ names }) => names !== null)).toHaveLength(1);
	});

	it('loads nothing of years that are not asked for', async () => {
		await withIndex(
			many,
			async (site) => {
				const loaded = new Set<string>();
				const index = await SearchIndex.open(async (path) => {
					loaded.add(path.split('/')[0] ?? '');
					return new Uint8Array(await readFile(join(site, SEARCH_FOLDER, path)));
				});
				const narrowing = { ...EVERYTHING, from: '2022-01-01', to: '2022-12-31' };
				const { articles } = await search(index, '消息', { narrowing });
				expect(articles).toBe(4);
				const { shards } = index.manifest;
				const others = shards.filter(({ first, last }) => (last ?? '') < '2022' || (first ?? '') > '2023');
				expect(others.length).toBeGreaterThan(1);
				expect(others.filter(({ folder }) => loaded.has(folder))).toEqual([]);
			},
			SMALL,
		);
	});

	it('says of a frequent character that not all texts were searched, and lists it where it is in the headline', async () => {
		const texts = Array.from({ length: 30 }, (_, n) =>
			plain(
				`b${n}`,
				n === 7 ? '年關' : '消息',
				Array.from({ length: 20 }, (_, m) => `年${String.fromCodePoint(0x4e00 + n * 20 + m)}`).join(''),
			),
		);
		await withIndex(
			texts,
			async (site) => {
				const { results, notes } = await searchSite(site, '年');
				expect(notes).toEqual([{ code: 'headlines-only', word: '年' }]);
				expect(results.map(({ id }) => id)).toContain('b7');
			},
			{ ...SMALL, recentWords: 1_000_000 },
		);
	});

	it('finds a character that fills many files everywhere when few of all articles have it', async () => {
		const whale = (n: number) => `鯨${String.fromCodePoint(0x4e00 + n)}`;
		const whales = Array.from({ length: 400 }, (_, n) => whale(n)).join('');
		const texts = Array.from({ length: 120 }, (_, n) => plain(`c${n}`, '消息', n === 60 ? whales : '沒有。'));
		await withIndex(
			texts,
			async (site) => {
				const { results, notes } = await searchSite(site, '鯨');
				expect(notes).toEqual([]);
				expect(results.map(({ id }) => id)).toEqual(['c60']);
			},
			{ ...SMALL, recentWords: 1_000_000 },
		);
	});

	it('shows results after two rounds of loading, once the tables of the start are there', async () => {
		const texts = Array.from({ length: 40 }, (_, n) =>
			plain(`d${n}`, `第${n}號`, `各地推進重點項目建設，第${n}批已經開工。`.repeat(1 + (n % 3))),
		);
		await withIndex(texts, async (site) => {
			let [rounds, waiting, counting] = [0, 0, false];
			const index = await SearchIndex.open(async (path) => {
				if (counting && waiting === 0) rounds++;
				waiting++;
				await new Promise((later) => setTimeout(later, 5));
				const content = new Uint8Array(await readFile(join(site, SEARCH_FOLDER, path)));
				// All that is asked at one time comes at one time.
				setTimeout(() => waiting--, 20);
				return content;
			});
			await index.warm();
			await new Promise((later) => setTimeout(later, 60));
			counting = true;
			const { results } = await search(index, '推進重點項目建設');
			await Promise.all(
				results.slice(0, 10).map(async ({ shard, article }) => (await index.shard(shard)).details(article)),
			);
			expect(results).toHaveLength(40);
			expect(rounds).toBeLessThanOrEqual(2);
		});
	});

	it('counts each place once and knows the headline where the variants fold to two texts', async () => {
		const text = (name: string) => ({ headline: `${name}開館`, paragraphs: [`今天${name}開館，館長致辭。`] });
		const both = { 'zh-Hant': text('計程車'), 'zh-Hans': text('出租车') };
		await withIndex([document({ id: 'two', text: both })], async (site) => {
			const index = await openSite(site);
			for (const [typed, count] of [
				['開館', 2],
				['出租車', 2],
				['計程車', 2],
				['館長致辭', 1],
			] as const) {
				const [match] = (await search(index, typed)).results;
				expect([typed, match?.terms[0]]).toEqual([typed, { count, inHeadline: count === 2, unbroken: true }]);
			}
		});
	});

	it('asks only shards that can hold what is looked for, and none where nothing can', async () => {
		const news = many.map((one, n) =>
			n === 13 ? { ...one, text: plain('', '獨家：鯨鯊現身', '漁民說，鯨鯊很大。').text } : one,
		);
		await withIndex(
			news,
			async (site) => {
				const loaded = new Set<string>();
				const index = await SearchIndex.open(async (path) => {
					loaded.add(path.split('/')[0] ?? '');
					return new Uint8Array(await readFile(join(site, SEARCH_FOLDER, path)));
				});
				const { router, shards } = index.manifest;
				expect(shards.length).toBeGreaterThan(4);
				expect((await search(index, '海豚')).articles).toBe(0);
				expect([...loaded].sort()).toEqual([router?.folder, 'search.json'].sort());
				expect((await search(index, '鯨鯊現身 OR 鯨鯊很大')).articles).toBe(1);
				expect(shards.filter(({ folder }) => loaded.has(folder))).toHaveLength(1);
				expect((await search(index, '消息')).articles).toBe(19);
			},
			SMALL,
		);
	});
});
