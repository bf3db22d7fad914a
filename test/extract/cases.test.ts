import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { parseOutletFile } from '../../src/extract/outlet-file.ts';
import type { LedgerEntry } from '../../src/model/extraction.ts';
import type { Outlet } from '../../src/model/outlet.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { scorePage, summary } from './page-score.ts';

/**
 * One folder a case: `source.<ending>`, perhaps `outlet.yaml` or `outlet.json`, and `expected.json`. A missing expectation is written
 * (read it before you commit it), except where the environment says `CI`.
 */
const CASES = join(import.meta.dirname, '../cases');
const slugs = readdirSync(CASES, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name)
	.filter((slug) => readdirSync(join(CASES, slug)).some((name) => name.startsWith('source.')));

function outletsOf(folder: string): Outlet[] {
	const file = ['outlet.yaml', 'outlet.json'].map((name) => join(folder, name)).find(existsSync);
	if (!file) return [];
	const parsed = parseOutletFile('case', readFileSync(file, 'utf8'), file);
	if (!('outlet' in parsed)) throw new Error(JSON.stringify(parsed.problems));
	return [parsed.outlet];
}

const told = ({ lines: [from, to], fate, as, rule, into }: LedgerEntry) =>
	`${from === to ? from : `${from}-${to}`} ${fate} ${as} ${rule}${into ? ` into ${into[0]}` : ''}`;

/** What a case is expected to give, in a form that reads well in a difference. */
async function readCase(folder: string) {
	const name = readdirSync(folder).find((entry) => entry.startsWith('source.')) ?? '';
	const { sources, problems } = await readAll(
		memorySource(name, new Uint8Array(readFileSync(join(folder, name)))),
	);
	const articles = sources.map((source) => {
		const { extraction, ledger, problems: doubts } = extract(source, { outlets: outletsOf(folder) });
		if (!extraction) return { article: null, ledger: ledger.map(told), problems: doubts };
		const {
			ref,
			ledger: _,
			pieces: ____,
			bytes: ___,
			date,
			paragraphs,
			problems: __,
			credits,
			...fields
		} = extraction;
		return {
			encoding: ref.encoding,
			...fields,
			credits: credits.map(({ name, role, affiliation, lines }) =>
				[role, name, affiliation ?? '', lines[0]].join(' '),
			),
			date: { value: date.value, kind: date.kind, edtf: date.edtf, evidence: date.evidence },
			paragraphs: paragraphs.map(({ text, lines, kind }) => `${lines[0]} ${kind}: ${text}`),
			ledger: ledger.map(told),
			problems: doubts,
		};
	});
	return JSON.parse(JSON.stringify({ problems, articles })) as unknown;
}

/** Sums of the pages with gold, below which no change may fall. Raise it when the score rises; it is never lowered. */
const FLOOR = join(CASES, 'floor.json');

async function scoreOfPages(): Promise<Record<string, number>> {
	const scores = [];
	for (const slug of slugs) {
		const gold = join(CASES, slug, 'gold.json');
		if (!existsSync(gold)) continue;
		const name = readdirSync(join(CASES, slug)).find((entry) => entry.startsWith('source.')) ?? '';
		const bytes = new Uint8Array(readFileSync(join(CASES, slug, name)));
		const [source] = (await readAll(memorySource(name, bytes))).sources;
		const found = source ? extract(source, { outlets: [] }).extraction : null;
		scores.push(scorePage(found, source?.ref.encoding ?? '', JSON.parse(readFileSync(gold, 'utf8'))));
	}
	return summary(scores);
}

describe('the score of the pages with gold', () => {
	it('does not fall below its floor, and the floor follows when it rises', async () => {
		const sums = await scoreOfPages();
		const floor: Record<string, number> = existsSync(FLOOR) ? JSON.parse(readFileSync(FLOOR, 'utf8')) : {};
		const lowerIsBetter = new Set(['bodyUnder50', 'dateWrong', 'dateInvented', 'falseAuthor']);
		const next: Record<string, number> = {};
		for (const [name, value] of Object.entries(sums)) {
			const pinned = floor[name] ?? value;
			const fallen =
				name === 'pages' ? value < pinned : lowerIsBetter.has(name) ? value > pinned : value < pinned - 5e-5;
			expect(fallen, `${name} is ${value} and must not be worse than ${pinned}`).toBe(false);
			next[name] = Math.round(value * 1e4) / 1e4;
		}
		if (!process.env.CI) writeFileSync(FLOOR, `${JSON.stringify(next, null, '\t')}\n`);
	});
});

describe('cases', () => {
	it('are there', () => {
		expect(slugs.length).toBeGreaterThanOrEqual(12);
	});

	it.each(slugs)('%s gives what is expected', async (slug) => {
		const folder = join(CASES, slug);
		const file = join(folder, 'expected.json');
		const actual = await readCase(folder);
		if (!existsSync(file) && !process.env.CI) writeFileSync(file, `${JSON.stringify(actual, null, '\t')}\n`);
		expect(existsSync(file), `${file} is missing; run the tests without CI to have it written`).toBe(true);
		expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')));
	});
});
