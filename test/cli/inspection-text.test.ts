import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerRows } from '../../src/cli/ledger-rows.ts';
import type { LedgerEntry } from '../../src/model/extraction.ts';
import { runJiuwen } from '../kit/run-jiuwen.ts';
import { makeScratch } from '../kit/scratch.ts';

const ENTRIES = {
	b: { fate: 'kept', as: 'body', rule: 'body/text' },
	h: { fate: 'kept', as: 'headline', rule: 'html/title' },
	o: { fate: 'dropped', as: 'debris', rule: 'html/outside' },
	m: { fate: 'dropped', as: 'markup', rule: 'html/markup' },
	' ': { fate: 'dropped', as: 'blank', rule: 'blank' },
} as const;

/** A ledger, a letter a line. */
const ledger = (lines: string): LedgerEntry[] =>
	[...lines].map((letter, at) => ({ lines: [at + 1, at + 1], ...ENTRIES[letter as keyof typeof ENTRIES] }));
const told = (lines: string) =>
	ledgerRows(ledger(lines)).map(
		({ lines: [from, to], as, count, between }) => `${from}-${to} ${as} ${count}+${between}`,
	);

describe('rows of a ledger', () => {
	it('fold what one rule decided, over blank lines and markup', () => {
		expect(told('hbm b mbo')).toEqual(['1-1 headline 1+0', '2-8 body 3+4', '9-9 debris 1+0']);
		expect(told('m m  mhm m')).toEqual(['1-6 markup 3+3', '7-7 headline 1+0', '8-10 markup 2+1']);
		expect(told('oo h')).toEqual(['1-2 debris 2+0', '3-3 blank 1+0', '4-4 headline 1+0']);
	});

	it('hold every line once, in order, and tell no other fate of a line than the ledger', () => {
		const letters = fc.array(fc.constantFrom('b', 'h', 'o', 'm', ' '), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(letters, (lines) => {
				const rows = ledgerRows(ledger(lines.join('')));
				let next = 1;
				for (const {
					lines: [from, to],
					count,
					between,
					as,
				} of rows) {
					expect(from).toBe(next);
					expect(count + between).toBe(to - from + 1);
					const own = lines
						.slice(from - 1, to)
						.filter((letter) => ENTRIES[letter as 'b'].as === (as as string));
					expect(own).toHaveLength(count);
					next = to + 1;
				}
				expect(next).toBe(lines.length + 1);
			}),
		);
	});
});

describe('jiuwen inspect', () => {
	const scratch = makeScratch();
	const body = '今天清晨石橋重新開放，第一批走過橋面的是住在對岸的居民，他們說終於不必再繞遠路去市場。';
	scratch.write({
		'a.jsonl': [1, 2]
			.map((n) => JSON.stringify({ title: `第${n}座橋開放`, content: body, date: `2021-03-0${n}` }))
			.join('\n'),
		'b.txt': `石橋重新開放\n2021年3月4日\n\n${body}\n\n${body.replaceAll('橋', '路')}\n`,
	});

	it('shows one article on one screen: doubts and fields with their evidence first, runs of lines as one row', async () => {
		const { out, exitCode } = await runJiuwen(['inspect', scratch.at('b.txt')]);
		expect(exitCode).toBe(0);
		expect(out).toMatch(/^headline {2}石橋重新開放 {2}line 1, headline\/first-title\ndoubtful {2}/);
		expect(out).toMatch(/4–6 \+ kept {4}body {8}body\/text {2}2 lines and 1 of blank or markup/);
		const { out: all } = await runJiuwen(['inspect', scratch.at('b.txt'), '--lines']);
		expect(all.match(/ [+=-] (?:kept|merged|dropped)/g)).toHaveLength(6);
	});

	it('lists the articles of a file that holds many, and shows the one that is asked for', async () => {
		const listed = await runJiuwen(['inspect', scratch.at('a.jsonl')]);
		expect(listed.out).toMatch(/^line 1 {5}第1座橋開放\n.*2021-03-01 · .*\nline 2 {5}第2座橋開放/m);
		expect(listed.out).toContain('2 articles in ');
		const one = await runJiuwen(['inspect', scratch.at('a.jsonl'), '--record', '2']);
		expect(one.out).toMatch(/^headline {2}第2座橋開放/m);
		expect(one.out).not.toContain('第1座橋');
		const json = await runJiuwen(['inspect', scratch.at('a.jsonl'), '--record', 'line 2', '--json']);
		expect(
			json.out
				.trim()
				.split('\n')
				.map((line) => JSON.parse(line).headline),
		).toEqual(['第2座橋開放']);
		expect(await runJiuwen(['inspect', scratch.at('a.jsonl'), '--record', '9'])).toMatchObject({
			exitCode: 2,
		});
		scratch.remove();
	});
});
