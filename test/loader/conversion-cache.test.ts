import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConversionCache } from '../../src/loader/conversion-cache.ts';
import { conversionVersion } from '../../src/loader/rules-version.ts';
import type { ScriptFinding } from '../../src/model/script.ts';
import type { ArticleTexts } from '../../src/script/article-conversion.ts';
import { createScriptEngine } from '../../src/script/convert.ts';
import { parseGlossary } from '../../src/script/glossary.ts';

const engine = createScriptEngine({ region: 'TW', bothStyles: true });
const NATIVE: ScriptFinding = { source: 'zh-Hans', verdict: 'native', evidence: [] };
const MACHINE: ScriptFinding = { source: 'zh-Hant', verdict: 'machine', evidence: [] };
const texts = (body: readonly string[], finding = NATIVE, article = 'aaaaaaaaaa'): ArticleTexts => ({
	body,
	fields: ['要闻'],
	finding,
	origin: { source: 'a.txt', article },
});
const SAMPLES = [
	texts(['县长范一平表示', '他们埋头苦干，里面说。']),
	texts(['宮鬆奇采取措施', '說「好」'], MACHINE),
	texts(['國務院總理'], { ...MACHINE, verdict: 'native' }),
];

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function within<T>(version: string, work: (cached: typeof engine, cache: ConversionCache) => T): T {
	const cache = new ConversionCache(join(folder, 'x.sqlite'), version);
	try {
		return work(cache.inFrontOf(engine), cache);
	} finally {
		cache.close();
	}
}

/** Converts the samples and tells how many of them had to be converted. */
const convertAll = (version: string) =>
	within(version, (cached, cache) => {
		for (const sample of SAMPLES) expect(cached.article(sample)).toEqual(engine.article(sample));
		return cache.converted;
	});

describe('the conversion cache', () => {
	it('gives back what the engine gave, without asking it again', () => {
		expect(convertAll('1')).toBe(SAMPLES.length);
		expect(convertAll('1')).toBe(0);
	});

	it('asks again for any other text, finding or scope', () => {
		convertAll('1');
		within('1', (cached, cache) => {
			cached.article(texts(['县长范一平表示', '他们埋头苦干，里面说！']));
			cached.article(texts(['宮鬆奇采取措施', '說「好」'], { ...MACHINE, verdict: 'unsure' }));
			cached.article(texts(['县长范一平表示', '他们埋头苦干，里面说。'], NATIVE, 'bbbbbbbbbb'));
			expect(cache.converted).toBe(3);
		});
	});

	it('is thrown away with another version, and when it is damaged', () => {
		convertAll('1');
		expect(convertAll('2')).toBe(SAMPLES.length);
		writeFileSync(join(folder, 'x.sqlite'), 'not a database');
		expect(convertAll('2')).toBe(SAMPLES.length);
	});

	it('forgets what was not asked for, and only once all were seen', () => {
		convertAll('1');
		within('1', (cached, cache) => {
			cached.article(SAMPLES[0] as ArticleTexts);
			cache.prune();
		});
		expect(convertAll('1')).toBe(SAMPLES.length - 1);
	});
});

describe('the version of conversions', () => {
	it('is another one for another engine, glossary, region or style', () => {
		const rows = parseGlossary('后\t后', 'a.tsv').rows;
		const versions = [
			conversionVersion('e', [], { region: 'TW', regionalStyles: false }),
			conversionVersion('f', [], { region: 'TW', regionalStyles: false }),
			conversionVersion('e', rows, { region: 'TW', regionalStyles: false }),
			conversionVersion('e', [], { region: 'HK', regionalStyles: false }),
			conversionVersion('e', [], { region: 'TW', regionalStyles: true }),
		];
		expect(new Set(versions).size).toBe(versions.length);
	});
});
