import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	appendRows,
	type CurrentSources,
	type IdFacts,
	parseRegister,
	resolveId,
} from '../../src/cluster/id-register.ts';
import { bodyKey, EMPTY_BODY_KEY } from '../../src/cluster/key.ts';
import type { RegisterRow } from '../../src/cluster/register-row.ts';

/** A file as this test sees it: its path and the bodies of its records (one without a name where it is one article). */
type Files = Readonly<Record<string, readonly string[]>>;

function factsOf(files: Files): IdFacts[] {
	return Object.entries(files)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([path, bodies]) =>
			bodies.map((body, index) => ({
				path,
				record: bodies.length > 1 ? `line ${index + 1}` : null,
				sha256: bodyKey([bodies.join('和')]),
				bodyKey: bodyKey([body]),
			})),
		);
}

function sourcesOf(facts: readonly IdFacts[]): CurrentSources {
	return {
		hasPath: (path) => facts.some((fact) => fact.path === path),
		records: {
			hasBody: (path, key) => facts.some((fact) => fact.path === path && fact.bodyKey === key),
			bodyAt: (path, record) => facts.find((fact) => fact.path === path && fact.record === record)?.bodyKey,
		},
	};
}

/** One build: the register before it, the files it finds; the register after it, and the ids by path and record. */
function build(text: string, files: Files) {
	const facts = factsOf(files);
	const { register, problems } = parseRegister(text);
	const answers = facts.map((fact) => resolveId(register, fact, sourcesOf(facts)));
	const rows = answers.map(({ row }) => row).filter((row): row is RegisterRow => row !== null);
	const ids = Object.fromEntries(
		facts.map(({ path, record }, index) => [record ? `${path} ${record}` : path, answers[index]?.id]),
	);
	return { text: appendRows(text, rows), ids, answers, problems };
}

describe('the register of ids', () => {
	it('begins with a header and holds one row for each article', () => {
		const { text } = build('', { 'b.txt': ['乙'], 'a.txt': ['甲'] });
		expect(text.split('\n')[0]).toBe('# id\tsource path\trecord\tsource sha256\tbody key');
		expect(
			text
				.split('\n')
				.slice(1)
				.map((line) => line.split('\t').slice(1, 3)),
		).toEqual([['a.txt', '-'], ['b.txt', '-'], []]);
	});

	it('changes nothing when the same files are built again', () => {
		const files = { 'a.txt': ['甲'], 'x/many.jsonl': ['甲', '乙', '丙'] };
		const first = build('', files);
		const second = build(first.text, files);
		expect(second.text).toBe(first.text);
		expect(second.ids).toEqual(first.ids);
		expect(second.answers.every(({ isNew }) => !isNew)).toBe(true);
	});

	it('keeps the id of a file whose content was corrected', () => {
		const first = build('', { 'a.txt': ['甲'] });
		const second = build(first.text, { 'a.txt': ['甲乙'] });
		expect(second.ids).toEqual(first.ids);
		expect(second.text.startsWith(first.text)).toBe(true);
		expect(build(second.text, { 'moved.txt': ['甲乙'] }).ids['moved.txt']).toBe(first.ids['a.txt']);
	});

	it('keeps the id of a file that was moved, and of one that was moved back', () => {
		const first = build('', { 'a.txt': ['甲'] });
		const second = build(first.text, { 'b.txt': ['甲'] });
		const third = build(second.text, { 'a.txt': ['甲'] });
		expect(second.ids['b.txt']).toBe(first.ids['a.txt']);
		expect(third.ids['a.txt']).toBe(first.ids['a.txt']);
	});

	it('gives a copy its own id while the original is still there', () => {
		const first = build('', { 'm.txt': ['甲'] });
		const second = build(first.text, { 'a.txt': ['甲'], 'm.txt': ['甲'] });
		expect(second.ids['m.txt']).toBe(first.ids['m.txt']);
		expect(second.ids['a.txt']).not.toBe(first.ids['m.txt']);
	});

	it('gives the id of a file that became two to one of them only', () => {
		const first = build('', { 'a.txt': ['甲'] });
		const second = build(first.text, { 'b.txt': ['甲'], 'c.txt': ['甲'] });
		expect(second.ids['b.txt']).toBe(first.ids['a.txt']);
		expect(second.ids['c.txt']).not.toBe(first.ids['a.txt']);
	});

	it('lets ids follow records when a line is put in at the top of their file', () => {
		const first = build('', { 'a.jsonl': ['甲', '乙', '丙', '丁'] });
		const second = build(first.text, { 'a.jsonl': ['新', '甲', '乙', '丙', '丁'] });
		const before = [1, 2, 3, 4].map((line) => first.ids[`a.jsonl line ${line}`]);
		const after = [2, 3, 4, 5].map((line) => second.ids[`a.jsonl line ${line}`]);
		expect(after).toEqual(before);
		expect(second.answers[0]?.isNew).toBe(true);
		expect(second.answers[0]?.id).not.toBe(before[0]);
	});

	it('does not write a row for each record when a line is added at the end of their file', () => {
		const first = build('', { 'a.jsonl': ['甲', '乙', '丙'] });
		const second = build(first.text, { 'a.jsonl': ['甲', '乙', '丙', '丁'] });
		expect(second.text.split('\n').length).toBe(first.text.split('\n').length + 1);
	});

	it('does not let articles without a body take the ids of each other', () => {
		const { register } = parseRegister('');
		const fact = (path: string, sha: string): IdFacts => ({
			path,
			record: null,
			sha256: bodyKey([sha]),
			bodyKey: EMPTY_BODY_KEY,
		});
		const old = resolveId(register, fact('a.txt', '一'), { hasPath: () => false });
		const other = resolveId(register, fact('b.txt', '二'), { hasPath: () => false });
		expect(other.id).not.toBe(old.id);
	});

	it('writes paths and records that hold tabs, line ends and backslashes so that they can be read back', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, unit: fc.constantFrom('\t', '\n', '\r', '\\', 't', '-', '文') }),
				fc.option(fc.string({ unit: fc.constantFrom('\t', '\n', '\\', '-', 'n', '1') })),
				(path, record) => {
					const facts = { path, record, sha256: bodyKey(['甲']), bodyKey: bodyKey(['乙']) };
					const { row } = resolveId(parseRegister('').register, facts, { hasPath: () => true });
					const text = appendRows('', row ? [row] : []);
					const { register, problems } = parseRegister(text);
					expect(problems).toEqual([]);
					expect([...register.byPlace.values()]).toEqual([row]);
				},
			),
		);
	});

	it('reports lines that are no rows, with their numbers, and keeps them', () => {
		const good = build('', { 'a.txt': ['甲'] }).text;
		const broken = `${good}<<<<<<< HEAD\n\nabc\tb.txt\t-\tx\ty`;
		const { text, problems, ids } = build(broken, { 'a.txt': ['甲'], 'b.txt': ['乙'] });
		expect(problems.map(({ code, line, severity }) => [code, line, severity])).toEqual([
			['ids-bad-line', 3, 'error'],
			['ids-bad-line', 5, 'error'],
		]);
		expect(text.startsWith(`${broken}\n`)).toBe(true);
		expect(ids['a.txt']).toBe(build(good, { 'a.txt': ['甲'] }).ids['a.txt']);
	});

	it('reads a register with Windows line ends', () => {
		const first = build('', { 'a.txt': ['甲'] });
		const second = build(first.text.replaceAll('\n', '\r\n'), { 'a.txt': ['甲'] });
		expect(second.ids).toEqual(first.ids);
		expect(second.problems).toEqual([]);
	});

	it('never gives one id to two articles, and moves no id while the files stay, over any history of builds', () => {
		const files = fc.dictionary(
			fc.constantFrom('a', 'b', 'c', 'd'),
			fc.array(fc.constantFrom('甲', '乙', '丙', ''), { minLength: 1, maxLength: 4 }),
			{ noNullPrototype: true },
		);
		fc.assert(
			fc.property(fc.array(files, { maxLength: 6 }), (history) => {
				let text = '';
				for (const state of history) {
					const result = build(text, state);
					const ids = Object.values(result.ids);
					expect(new Set(ids).size).toBe(ids.length);
					expect(result.text.startsWith(text)).toBe(true);
					expect(build(result.text, state)).toMatchObject({ ids: result.ids, text: result.text });
					text = result.text;
				}
			}),
		);
	});
});
