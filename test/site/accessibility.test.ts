import { describe, expect, inject } from 'vitest';
import { findBarriers } from '../kit/axe.ts';
import { test } from '../kit/browser-test.ts';
import { exampleOfEach, TEMPLATE_NAMES } from '../kit/templates.ts';

/** The widths that the look is made for: a small phone and a desktop. */
const NARROW = { width: 360, height: 740 };

describe('pages of every template', () => {
	const { folder, url } = inject('demo');
	const examples = exampleOfEach(folder);

	test('are there in both variants', () => {
		expect(examples).toHaveLength(2 + TEMPLATE_NAMES.length * 2);
	});

	describe.each(examples)('$template', ({ path, template }) => {
		const expected = template === '404' ? ['404'] : [];

		test.for(['light', 'dark'] as const)('has no barrier in %s colours', async (colorScheme, { open }) => {
			const page = await open(`${url}${path}`, { colorScheme, expected });
			expect(await findBarriers(page)).toEqual([]);
		});

		test('fits a phone without scrolling sideways', async ({ open }) => {
			const page = await open(`${url}${path}`, { viewport: NARROW, expected });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				NARROW.width,
			);
		});
	});
});

describe('the article of the seed', () => {
	const { folder, url } = inject('seed');
	const examples = exampleOfEach(folder).filter(({ template }) => /article|x-ray/.test(template));

	test.for(examples)('has no barrier in $template', async ({ path }, { open }) => {
		expect(await findBarriers(await open(`${url}${path}`))).toEqual([]);
	});
});
