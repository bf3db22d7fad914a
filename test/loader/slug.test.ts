import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../src/loader/slug.ts';

describe('slugOf', () => {
	it('is the same for a name in both scripts', () => {
		expect(slugOf('郭嘉莉')).toBe(slugOf('郭嘉莉'));
		expect(slugOf('今日頭條')).toBe(slugOf('今日头条'));
	});

	it('keeps the words for paging and for every copy free and gives a name of marks only a slug of its own', () => {
		expect(slugOf('P')).not.toBe('p');
		expect(slugOf('All')).toMatch(/^all-[0-9a-f]{10}$/);
		expect(slugOf('——')).toMatch(/^n[0-9a-f]{10}$/);
		expect(slugOf('——')).not.toBe(slugOf('……'));
	});

	it('is always a safe name for a file', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
				const slug = slugOf(name);
				expect(slug).toMatch(/^[\p{L}\p{N}-]+$/u);
				expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(120);
			}),
		);
	});
});
