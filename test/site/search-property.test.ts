import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { chromium } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { askInPage, preparePage } from '../../src/bench/search-browser.ts';
import { serveBench } from '../../src/bench/search-server.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { type SearchCase, searchCases } from '../kit/search-texts.ts';
import { contain } from '../search/oracle.ts';

/** Random archives, and queries for each; as many as are asked within half a minute. */
const ARCHIVES = 12;
const QUERIES = 30;

// The browser brings its own Unicode tables, normalisation and decompression, so that what holds in Node need not hold here.
it('finds in Chromium what a substring test finds, in archives of random scripts, planes, forms and signs', async () => {
	const place = await mkdtemp(join(tmpdir(), 'jiuwen-property-'));
	const server = await serveBench({ '/index': place });
	const browser = await chromium.connect(inject('browser'));
	const page = await browser.newPage();
	let found = 0;
	let number = 0;
	const ask = async ({ documents, queries }: SearchCase) => {
		const name = String(number++);
		const { problems } = await buildSearchIndex(documents, { outDir: join(place, name), base: '/' });
		expect(problems).toEqual([]);
		await preparePage(page, { kind: 'jiuwen', origin: server.origin, root: `/index/${name}/pagefind` });
		for (const query of queries) {
			const asked = await askInPage(page, query);
			const ids = asked.found.map((one) => documents[Number(one)]?.id).sort();
			expect([query, ids]).toEqual([query, contain(documents, query)]);
			found += ids.length;
		}
	};
	try {
		const property = fc.asyncProperty(searchCases(QUERIES), ask);
		await fc.assert(property, { numRuns: ARCHIVES, endOnFailure: true });
		expect(found).toBeGreaterThan(ARCHIVES);
	} finally {
		await page.close();
		await browser.close();
		await server.close();
		rmSync(place, { recursive: true, force: true });
	}
}, 180_000);
