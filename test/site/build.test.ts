import { describe, expect, inject, it } from 'vitest';
import { runJiuwen } from '../kit/run-jiuwen.ts';

describe.each(['seed', 'demo'] as const)('building the %s site', (name) => {
	const { ran, folder } = inject(name);

	it('ends without a problem', () => {
		expect(ran.err.split('\n').filter((line) => /^(?:error|warning) /.test(line))).toEqual([]);
		expect(ran.exitCode).toBe(0);
	});

	it('ends with a report of sources, lines and articles', () => {
		const report =
			name === 'seed'
				? '1 source · 22 lines → 1 article · 6 lines merged · 8 dropped · 1 date inferred'
				: /^72 sources · [\d,]+ lines → 72 articles · /m;
		expect(ran.out).toMatch(report);
		expect(ran.out).toMatch(/^\d+ pages in /m);
	});

	it('gives a site that verify finds all right', async () => {
		const checked = await runJiuwen(['verify', folder]);
		expect(checked).toMatchObject({ exitCode: 0, out: expect.stringMatching(/: all right\n$/) });
	});
});
