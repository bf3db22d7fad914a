import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readingDoubts } from '../../src/extract/reading-doubt.ts';
import { SCRIPTS } from '../../src/model/script.ts';
import { problemInWords } from '../../src/view/labels/problems.ts';
import { REPORT_LABELS } from '../../src/view/labels/report-labels.ts';

const SRC = join(import.meta.dirname, '../../src');
const ROOMS = ['ingest', 'extract', 'script', 'cluster', 'loader', 'search'];

/** Codes of the Problems that the rooms write. */
function codes(): string[] {
	const found = new Set<string>();
	for (const room of ROOMS)
		for (const entry of readdirSync(join(SRC, room), { recursive: true, withFileTypes: true })) {
			if (!entry.name.endsWith('.ts')) continue;
			const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
			if (!/\bProblem\b/.test(text)) continue;
			for (const [, code = ''] of text.matchAll(
				/(?:\bcode: |\bproblem\(\s*|\breturn \[\s*)'([a-z]+(?:-[a-z]+)+)'/g,
			))
				found.add(code);
		}
	return [...found].sort();
}

describe('problems in words', () => {
	it('are there for every code, in both scripts, unlike each other', () => {
		expect(codes().length).toBeGreaterThan(30);
		const missing = codes().filter((code) => SCRIPTS.some((script) => problemInWords(code, script) === null));
		expect(missing).toEqual([]);
	});

	it('leave an unknown code to its English', () => {
		expect(problemInWords('no-such-code', 'zh-Hant')).toBeNull();
	});
});

describe('reasons of doubt', () => {
	it('have words in both scripts, and every word a reason', () => {
		const worst = readingDoubts(
			{
				headline: `${'長'.repeat(61)}…`,
				paragraphs: [{ text: '短。', lines: [1, 1], kind: 'text' }],
				date: {
					value: null,
					precision: 'none',
					kind: 'mentioned',
					evidence: '',
					lines: null,
					inferred: true,
					edtf: '',
					places: [],
				},
				authors: ['甲'],
				editors: ['甲'],
				ledger: [
					{ lines: [1, 20], fate: 'dropped', as: 'debris', rule: 'debris/x' },
					{ lines: [21, 21], fate: 'kept', as: 'body', rule: 'body/undecided' },
					{ lines: [22, 22], fate: 'kept', as: 'body', rule: 'repeats/kept' },
				],
				ref: { format: 'text' } as never,
				script: { verdict: 'unsure' },
			},
			true,
		);
		const empty = readingDoubts(
			{
				headline: '',
				paragraphs: [],
				date: { value: '2020' } as never,
				authors: [],
				editors: [],
				ledger: [],
				ref: { format: 'html' } as never,
				script: { verdict: 'native' },
			},
			false,
		);
		const told = [...new Set([...worst, ...empty].map(({ code }) => code))].sort();
		for (const script of SCRIPTS) expect(Object.keys(REPORT_LABELS[script].reason).sort()).toEqual(told);
	});
});
