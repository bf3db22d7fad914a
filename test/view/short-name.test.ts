import { expect, it } from 'vitest';
import { shortName } from '../../src/view/short-name.ts';

it('keeps names that fit, and begins and ends those that do not as they do', () => {
	expect(shortName('')).toBe('');
	expect(shortName('標題'.repeat(24))).toBe('標題'.repeat(24));
	const long = shortName(`data.list.${'𠮷'.repeat(500)}.title`);
	expect([...long]).toHaveLength(48);
	expect(long).toMatch(/^data\.list\.𠮷+…𠮷+\.title$/u);
});
