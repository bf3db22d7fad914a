import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExtractionCache, type ReadRecord } from '../../src/loader/extraction-cache.ts';
import type { Sha256 } from '../../src/model/ids.ts';

const FILE = { path: 'a.txt', sha256: 'f'.repeat(64) as Sha256 };
const RECORDS: readonly ReadRecord[] = [
	{ problem: { code: 'c', severity: 'error', file: 'a.txt', line: 1, what: 'w', fix: 'f' } },
];

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function within<T>(version: string, work: (cache: ExtractionCache) => T): T {
	const cache = new ExtractionCache(join(folder, 'x.sqlite'), version);
	try {
		return work(cache);
	} finally {
		cache.close();
	}
}

describe('the extraction cache', () => {
	it('gives back what a file gave, also when the build was broken off', () => {
		within('1', (cache) => cache.set(FILE, RECORDS));
		expect(within('1', (cache) => cache.get(FILE))).toEqual(RECORDS);
	});

	it('knows a file by its bytes and its path', () => {
		within('1', (cache) => cache.set(FILE, RECORDS));
		expect(within('1', (cache) => cache.get({ ...FILE, path: 'b.txt' }))).toBeNull();
		expect(within('1', (cache) => cache.get({ ...FILE, sha256: '0'.repeat(64) as Sha256 }))).toBeNull();
	});

	it('is thrown away when the rules are others', () => {
		within('1', (cache) => cache.set(FILE, RECORDS));
		expect(within('2', (cache) => cache.get(FILE))).toBeNull();
	});

	it('is thrown away when it is damaged', () => {
		writeFileSync(join(folder, 'x.sqlite'), 'not a database');
		expect(within('1', (cache) => cache.get(FILE))).toBeNull();
	});

	it('forgets files that are gone, and only once all were seen', () => {
		within('1', (cache) => {
			cache.set(FILE, RECORDS);
			cache.set({ ...FILE, path: 'gone.txt' }, RECORDS);
		});
		within('1', (cache) => {
			cache.get(FILE);
			cache.prune();
		});
		within('1', (cache) => {
			expect(cache.get(FILE)).toEqual(RECORDS);
			expect(cache.get({ ...FILE, path: 'gone.txt' })).toBeNull();
		});
	});
});
