import { afterAll, describe, expect, it } from 'vitest';
import { CatalogueReader } from '../../src/loader/catalogue-reader.ts';
import { prepareArchive } from '../../src/loader/pipeline.ts';
import { silent } from '../../src/loader/progress.ts';
import { settingsSchema } from '../../src/settings.ts';
import { PROJECT } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';

const scratch = makeScratch();
afterAll(() => scratch.remove('content'));

const report = (place: string, n: number) =>
	`${place}举行第${n}届钟后村文化节\n本报讯 钟后村的文化节昨天开幕，市里的${n * 37}位代表参加了活动。\n钟后村的村民说，这里的变化很大。`;
scratch.write({
	'content/sources/a/1.txt': report('东城', 1),
	'content/sources/b/1.txt': report('西城', 2),
});

/** Traditional paragraphs of each source that an archive with a glossary shows, from one cache throughout. */
async function shown(glossary: string): Promise<Record<string, string>> {
	scratch.write({ 'content/glossary/places.tsv': glossary });
	const settings = settingsSchema.parse({ content: scratch.at('content'), cache: scratch.at('cache') });
	const { catalogue } = await prepareArchive({ settings, root: PROJECT, progress: silent });
	const reader = new CatalogueReader(catalogue);
	try {
		return Object.fromEntries(
			[...reader.articles()].map(({ article, variants }) => [
				article.ref.path,
				variants['zh-Hant'].paragraphs.map(({ text }) => text).join(''),
			]),
		);
	} finally {
		reader.close();
	}
}

describe('a changed glossary', () => {
	it('changes what cached conversions gave, in the scope of its rows and nowhere else', async () => {
		const none = await shown('# none yet\n');
		expect(Object.keys(none)).toEqual(expect.arrayContaining(['a/1.txt', 'b/1.txt']));
		const everywhere = await shown('钟后村\t鍾后村\t\t\tplace\n');
		for (const path of ['a/1.txt', 'b/1.txt']) {
			expect(none[path]).not.toContain('鍾后村');
			expect(everywhere[path]).toContain('鍾后村');
		}
		const onlyInA = await shown('钟后村\t鍾后村\t\t\tplace\tsource:a/\n');
		expect(onlyInA).toEqual({ ...none, 'a/1.txt': everywhere['a/1.txt'] });
		const onlyInB = await shown('钟后村\t鍾后村\t\t\tplace\tsource:b/\n');
		expect(onlyInB).toEqual({ ...none, 'b/1.txt': everywhere['b/1.txt'] });
		expect(await shown('钟后村\t鐘后村\t\t\tplace\n')).not.toEqual(everywhere);
		expect(await shown('# gone again\n')).toEqual(none);
	});
});
