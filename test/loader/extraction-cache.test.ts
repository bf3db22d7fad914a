import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parseOutletFile } from '../../src/extract/outlet-file.ts';
import { ExtractionCache, type ReadRecord } from '../../src/loader/extraction-cache.ts';
import type { Sha256 } from '../../src/model/ids.ts';
import type { Outlet } from '../../src/model/outlet.ts';
import { rawText } from '../kit/memory-source.ts';

const FILE = { path: 'a.txt', sha256: 'f'.repeat(64) as Sha256 };
const RECORDS: readonly ReadRecord[] = [
	{ problem: { code: 'c', severity: 'error', file: 'a.txt', line: 1, what: 'w', fix: 'f' } },
];

function outlet(id: string, rules: string): Outlet {
	const parsed = parseOutletFile(id, `name: ${id}\nregion: CN\n${rules}\n`, id);
	if (!('outlet' in parsed)) throw new Error(JSON.stringify(parsed.problems));
	return parsed.outlet;
}

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function within<T>(version: string, work: (cache: ExtractionCache) => T, outlets: readonly Outlet[] = []): T {
	const cache = new ExtractionCache(join(folder, 'x.sqlite'), version, outlets);
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

	it('reads again what the rules of an outlet decide about when they change, and nothing else', () => {
		const city = outlet('city', 'sources: [city/**]');
		const signed = outlet('signed', 'signs: [^签名报]');
		const hosted = outlet('hosted', 'hosts: [hosted.example]');
		const files = {
			'city/a.txt': '城里的桥\n今天城里的桥修好了，来往的人都从桥上走，桥边种了柳树。\n',
			'b.txt': '签名报\n海边的灯\n今天海边的灯亮了，渔船都回到港里，孩子们在堤上看海。\n',
			'c.html':
				'<link rel=canonical href="https://hosted.example/1"><h1>山上的树</h1><p>今天山上的树种好了，一共三千棵，都是本地的松树。</p>',
			'd.txt': '没有媒体\n今天镇上的集市开张，卖菜的和买菜的都来得很早。\n',
		};
		const known = (outlets: readonly Outlet[]) =>
			within(
				'1',
				(cache) => {
					const read = Object.entries(files).map(([path, text]) => {
						const file = { path, sha256: path.replace(/\W/g, '').padEnd(64, '0') as Sha256 };
						if (cache.get(file)) return null;
						const source = { ...rawText(text, path), ref: { ...rawText(text, path).ref, ...file } };
						const html = path.endsWith('.html') ? ({ format: 'html' } as const) : {};
						const raw = { ...source, ref: { ...source.ref, ...html } };
						cache.set(file, [{ source: raw, result: extract(raw, { outlets }) }]);
						return path;
					});
					return read.filter((path) => path !== null);
				},
				outlets,
			);
		expect(known([city, signed, hosted])).toEqual(Object.keys(files));
		expect(known([city, signed, hosted])).toEqual([]);
		expect(known([outlet('city', 'sources: [city/**]\ntitleSuffixes: [_x]'), signed, hosted])).toEqual([
			'city/a.txt',
		]);
		expect(known([city, outlet('signed', 'signs: [^签名报]\naliases: [x]'), hosted])).toEqual([
			'city/a.txt',
			'b.txt',
		]);
		expect(known([city, signed])).toEqual(['b.txt', 'c.html']);
		expect(known([city, signed, outlet('more', 'sources: [d.txt]')])).toEqual(['d.txt']);
		expect(known([city, outlet('signed', 'signs: [^没有媒体]')])).toEqual(['b.txt', 'c.html', 'd.txt']);
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
