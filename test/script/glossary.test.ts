import { describe, expect, it } from 'vitest';
import { ambiguousBackwards } from '../../src/script/ambiguous-backwards.ts';
import { conflictsBetweenFiles, parseGlossary } from '../../src/script/glossary.ts';

const FILE = 'glossary/names.tsv';

describe('parseGlossary', () => {
	it('reads rows with all columns, skipping comments, the heading and empty lines', () => {
		const text =
			'\ufeff# names\nhans\thant\ttw\thk\ttype\tscope\tnote\n\n里约\t里約\t\t里約\tplace\tsource:jz/\tcity\r\n';
		expect(parseGlossary(text, FILE)).toEqual({
			rows: [
				{
					hans: '里约',
					hant: '里約',
					tw: null,
					hk: '里約',
					type: 'place',
					scope: { kind: 'source', prefix: 'jz/' },
					note: 'city',
					file: FILE,
					line: 4,
				},
			],
			problems: [],
		});
	});

	it('lets trailing columns be left out: a global term', () => {
		expect(parseGlossary('范冰\t范冰', FILE).rows).toMatchObject([
			{ type: 'term', scope: { kind: 'global' } },
		]);
	});

	it('needs only the first column in a block row', () => {
		expect(parseGlossary('维护发\t\t\t\tblock', FILE).rows).toMatchObject([
			{ hant: '维护发', type: 'block' },
		]);
	});

	it('names both lines of a conflict and keeps the first', () => {
		const { rows, problems } = parseGlossary('于\t于\t\t\tperson\n钟\t鍾\n于\t於', FILE);
		expect(rows.map(({ hant }) => hant)).toEqual(['于', '鍾']);
		expect(problems).toEqual([
			{
				code: 'glossary-conflict',
				severity: 'error',
				file: FILE,
				line: 3,
				what: 'Line 3 converts 于 otherwise than line 1.',
				fix: 'Remove one of the lines 1 and 3, or give them different scopes.',
			},
		]);
	});

	it('accepts the same row twice, and one word in two scopes', () => {
		expect(parseGlossary('于\t于\n于\t于\n于\t於\t\t\tperson\tarticle:abc', FILE)).toMatchObject({
			rows: [{ line: 1 }, { line: 3, scope: { kind: 'article', id: 'abc' } }],
			problems: [],
		});
	});

	it.each([
		['\t於', 'glossary-empty'],
		['于', 'glossary-empty'],
		['于\t於\t\t\tverb', 'glossary-type'],
		['于\t於\t\t\tterm\tworld', 'glossary-scope'],
		['里约\t里約熱內盧', 'glossary-length'],
	])('refuses %j with %s', (line, code) => {
		const { rows, problems } = parseGlossary(`# x\n${line}`, FILE);
		expect(rows).toEqual([]);
		expect(problems).toMatchObject([{ code, severity: 'error', line: 2 }]);
	});

	it('warns of a row that changes the word, because search sees one form only', () => {
		const { rows, problems } = parseGlossary('悉尼\t雪梨', FILE);
		expect(rows).toHaveLength(1);
		expect(problems).toMatchObject([{ code: 'glossary-other-word', severity: 'warning' }]);
	});
});

describe('conflictsBetweenFiles', () => {
	it('names both lines with their files, and only for rows that differ', () => {
		const files = ['于\t于\n钟\t鍾', '# x\n于\t於\n钟\t鍾'].map(
			(text, index) => parseGlossary(text, `${index}.tsv`).rows,
		);
		expect(conflictsBetweenFiles(files.flat())).toMatchObject([
			{
				code: 'glossary-conflict',
				file: '1.tsv',
				line: 2,
				what: 'Line 2 converts 于 otherwise than line 1 of 0.tsv.',
			},
		]);
	});
});

describe('ambiguousBackwards', () => {
	const found = (text: string) => ambiguousBackwards(parseGlossary(text, FILE).rows);

	it('warns of a Traditional form that stands for two Simplified ones, and says which one holds', () => {
		expect(found('克隆\t複製\n复制\t複製')).toEqual([
			{
				code: 'glossary-ambiguous-backwards',
				severity: 'warning',
				file: FILE,
				line: 2,
				what: `複製 stands for 克隆 in line 1 of ${FILE} and for 复制 here: from Traditional it becomes 克隆.`,
				fix: 'Give one of the rows a narrower scope, or other forms, if Traditional sources have the word.',
			},
		]);
	});

	it('sees the forms of a region too, once for a row', () => {
		expect(found('里约\t里約\t里約\t列約\n列约\t里約\t\t列約')).toMatchObject([{ line: 2 }]);
	});

	it('notes it across scopes that meet, with which form holds where', () => {
		const rows = '克隆\t複製\n复制\t複製\t\t\tterm\tsource:jz/';
		expect(found(rows)).toMatchObject([
			{
				severity: 'notice',
				line: 2,
				what: `複製 stands for 克隆 in line 1 of ${FILE} and for 复制 here: from Traditional it becomes 复制 in source:jz/, and 克隆 elsewhere in global.`,
			},
		]);
		const turned = '复制\t複製\t\t\tterm\tsource:jz/2020/\n克隆\t複製\t\t\tterm\tsource:jz/';
		expect(found(turned)[0]?.what).toContain(
			'becomes 复制 in source:jz/2020/, and 克隆 elsewhere in source:jz/',
		);
		expect(found('复制\t複製\t\t\tterm\tarticle:aaaaaaaaaa\n克隆\t複製')[0]?.what).toContain(
			'becomes 复制 in article:aaaaaaaaaa',
		);
	});

	it('says the graver first: the same scope before one that only meets it', () => {
		const rows = '克隆\t複製\n复制\t複製\t\t\tterm\tsource:a/\n複制\t複製\t\t\tterm\tsource:a/';
		expect(found(rows).map(({ severity }) => severity)).toEqual(['notice', 'warning']);
	});

	it('lets scopes that never meet, block rows and the same word be', () => {
		expect(found('克隆\t複製\t\t\tterm\tsource:a/\n复制\t複製\t\t\tterm\tsource:b/')).toEqual([]);
		expect(found('克隆\t複製\n複製\t\t\t\tblock')).toEqual([]);
		expect(found('克隆\t複製\n克隆\t複製\t\t\tterm\tsource:a/')).toEqual([]);
	});
});
