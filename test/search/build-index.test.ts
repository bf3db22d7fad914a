import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { searchSite } from '../../src/search/open-site.ts';
import { document, plain, withIndex } from './corpus.ts';

const documents = Array.from({ length: 60 }, (_, n) =>
	plain(
		`a${n}`,
		`第${n}號報導`,
		'同樣的內容在每一篇裡。',
		`只有這篇有${String.fromCodePoint(0x4e00 + n * 7)}字。`,
	),
);

async function buildOnce(): Promise<Map<string, string>> {
	const outDir = mkdtempSync(join(tmpdir(), 'jiuwen-search-'));
	try {
		const built = await buildSearchIndex(documents, { outDir, base: '/' });
		expect(built.problems).toEqual([]);
		const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
			entry.isFile(),
		);
		expect(built.files).toBe(files.length);
		return new Map(
			files.map((entry) => {
				const path = join(entry.parentPath, entry.name);
				return [relative(outDir, path), readFileSync(path).toString('base64')] as const;
			}),
		);
	} finally {
		rmSync(outDir, { recursive: true, force: true });
	}
}

describe('building the index', () => {
	it('gives the same bytes for the same articles', async () => {
		const [first, second] = [await buildOnce(), await buildOnce()];
		expect(first.size).toBeGreaterThan(60);
		expect([...second].sort()).toEqual([...first].sort());
	});

	it('makes an index that finds nothing of an archive without articles', async () => {
		await withIndex([], async (site) => {
			expect(await searchSite(site, '任何')).toMatchObject({ total: 0, results: [] });
		});
	});

	it('counts articles and stories apart and gives every article to the command line', async () => {
		const copies = [
			document({ ...plain('copy', '同一則新聞'), story: 'first', canonical: false }),
			plain('first', '同一則新聞'),
			plain('other', '另一則新聞'),
		];
		await withIndex(copies, async (site) => {
			const answer = await searchSite(site, '新聞');
			expect(answer).toMatchObject({ total: 3, stories: 2 });
			expect(answer.results.map(({ id }) => id).sort()).toEqual(['copy', 'first', 'other']);
		});
	});

	it('puts the base path into addresses and the asked script into headlines', async () => {
		const text = {
			'zh-Hant': { headline: '觀摩', paragraphs: [] },
			'zh-Hans': { headline: '观摩', paragraphs: [] },
		};
		await withIndex([document({ id: 'abc', text })], async (site) => {
			const hant = await searchSite(site, '观摩');
			expect(hant.results).toEqual([
				{ id: 'abc', url: '/zh-Hant/a/abc/', headline: '觀摩', date: '2020-07-21', outlet: 'daily' },
			]);
			const hans = await searchSite(site, '觀摩', 'zh-Hans');
			expect(hans.results[0]).toMatchObject({ url: '/zh-Hans/a/abc/', headline: '观摩' });
		});
	});

	it('says of a date that it is only inferred', async () => {
		await withIndex([document({ ...plain('abc', '一則新聞'), inferred: true })], async (site) => {
			const { results } = await searchSite(site, '新聞');
			expect(results).toMatchObject([{ date: '2020-07-21', inferred: true }]);
		});
	});

	it('says when a folder holds no index', async () => {
		await expect(searchSite(join(tmpdir(), 'jiuwen-no-such-site'), '新聞')).rejects.toThrow(/search\.json/);
	});
});
