import { describe, expect, it } from 'vitest';
import { minHashPairs } from '../../src/bench/minhash.ts';
import { reports } from '../kit/cluster-archive.ts';

describe('the yardstick of relating', () => {
	it('finds a text that was copied with a word changed, and no others', () => {
		const texts = reports(40).map(({ paragraphs }) => paragraphs.join(''));
		const copies = texts.slice(0, 10).map((text) => `${text.slice(0, 60)}另外${text.slice(60)}`);
		const all = [...texts, ...copies];
		const pairs = [...minHashPairs(all.length, (number) => all[number] ?? '')].sort((a, b) => a - b);
		expect(pairs).toEqual(copies.map((_, number) => number * all.length + 40 + number));
	});

	it('finds nothing in texts without a single shingle', () => {
		expect(minHashPairs(3, () => '短')).toEqual(new Set());
	});
});
