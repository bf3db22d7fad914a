import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/cluster/id.ts';

const KEY = '00443214c74254b635cf84653a56d7c675be77df00443214c74254b635cf8465';
const free = () => false;

describe('the id of an article', () => {
	it('is the first fifty bits of the body key in base32', () => {
		expect(articleId(KEY, free, 'a.txt')).toBe('abcdefghij');
	});

	it('does not depend on where the file lies while the plain id is free', () => {
		expect(articleId(KEY, free, 'a.txt')).toBe(articleId(KEY, free, 'b.txt'));
	});

	it('is made from key and place when the plain id is taken', () => {
		const taken = (id: string) => id === 'abcdefghij';
		const first = articleId(KEY, taken, 'a.txt');
		expect(first).toMatch(/^[a-z2-7]{10}$/);
		expect(articleId(KEY, taken, 'a.txt')).toBe(first);
		expect(articleId(KEY, taken, 'b.txt')).not.toBe(first);
	});

	it('grows longer when the second id is taken as well', () => {
		expect(articleId(KEY, (id) => id.length === 10, 'a.txt')).toMatch(/^[a-z2-7]{11}$/);
	});

	it('finds a free id even when all of one salt are taken', () => {
		const seen = new Set<string>();
		const id = articleId(
			KEY,
			(candidate) => {
				seen.add(candidate);
				return seen.size < 60;
			},
			'a.txt',
		);
		expect(id).toMatch(/^[a-z2-7]{10,}$/);
	});

	it('is never a taken one', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom('0', '1', '2'), fc.string())), (articles) => {
				const ids = new Set<string>();
				for (const [digit, salt] of articles) ids.add(articleId(digit.repeat(64), (id) => ids.has(id), salt));
				expect(ids.size).toBe(articles.length);
			}),
		);
	});
});
