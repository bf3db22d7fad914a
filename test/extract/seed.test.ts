import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parseOutletFile } from '../../src/extract/outlet-file.ts';
import type { Outlet } from '../../src/model/outlet.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';

const CONTENT = join(import.meta.dirname, '../../content');

describe('the seed', async () => {
	const name = readdirSync(join(CONTENT, 'sources')).find((entry) => entry.endsWith('.txt')) ?? '';
	const { sources } = await readAll(
		memorySource(name, new Uint8Array(readFileSync(join(CONTENT, 'sources', name)))),
	);
	const outlets: Outlet[] = readdirSync(join(CONTENT, 'outlets')).flatMap((file) => {
		const yaml = readFileSync(join(CONTENT, 'outlets', file), 'utf8');
		const parsed = parseOutletFile(file.replace(/\.\w+$/, ''), yaml, file);
		return 'outlet' in parsed ? [parsed.outlet] : [];
	});
	const source = sources[0];
	if (!source) throw new Error('the seed cannot be read');
	const { extraction, ledger, problems } = extract(source, { outlets });

	it('keeps 8 lines, merges 6 into their first copies and drops 8, each by a named rule', () => {
		const count = (fate: string) => ledger.filter((entry) => entry.fate === fate).length;
		expect([ledger.length, count('kept'), count('merged'), count('dropped')]).toEqual([22, 8, 6, 8]);
		expect(
			ledger.filter(({ fate }) => fate === 'merged').map(({ lines, into }) => [lines[0], into?.[0]]),
		).toEqual([
			[12, 3],
			[13, 4],
			[14, 5],
			[15, 6],
			[16, 7],
			[17, 8],
		]);
		expect(problems).toEqual([]);
	});

	it('gives headline, section, authors, outlet and five paragraphs', () => {
		expect(extraction).toMatchObject({
			headline: '王小平徐衣顯帶隊 劉濤王建修楊婭輝參加觀摩',
			section: '今日頭條',
			authors: ['郭嘉莉', '楊麗娜'],
			editors: [],
			outlet: { name: '焦作網' },
		});
		expect(extraction?.paragraphs.map(({ lines }) => lines[0])).toEqual([3, 4, 5, 6, 7]);
	});

	it('is dated by two places of one sentence, the year only inferred', () => {
		expect(extraction?.date).toMatchObject({
			value: '2020-07-21',
			precision: 'day',
			kind: 'mentioned',
			inferred: true,
			edtf: '2020-07-21?',
			places: [
				{ line: 3, column: 0, text: '7月21日' },
				{ line: 3, column: 10, text: '2020年' },
			],
		});
	});
});
