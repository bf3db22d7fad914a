import { describe, expect, it } from 'vitest';
import { type DoubtsReport, doubtsText } from '../../src/cli/doubts-text.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import { GLOSSARY_COLUMNS, parseGlossary } from '../../src/script/glossary.ts';
import { glossaryLine } from '../../src/view/glossary-line.ts';

const ID = 'abcdefghij' as ArticleId;
const doubt = {
	place: '苦干',
	written: '苦幹',
	at: 1,
	candidates: ['幹', '乾'],
	count: 3,
	example: { article: ID, page: ID, paragraph: 1, before: '埋头苦', after: '，' },
};
const REPORT: DoubtsReport = {
	versions: { engine: 'dictionary 1, ICU 2', glossary: { rows: 0, digest: null } },
	columns: GLOSSARY_COLUMNS,
	sums: { simplified: 1, native: 0, machine: 0, unsure: 1, doubtKinds: 1, doubtPlaces: 3 },
	doubts: [{ ...doubt, rows: doubt.candidates.map((form) => glossaryLine(doubt, form)) }],
	unsure: [{ id: ID, headline: '短訊', outlet: null, date: '2021' }],
};

describe('the list of doubts', () => {
	it('is a glossary as it stands, with what the engine wrote and the other forms as comments', () => {
		const { rows, problems } = parseGlossary(doubtsText(REPORT), 'x.tsv');
		expect(problems).toEqual([]);
		expect(rows).toMatchObject([{ hans: '苦干', hant: '苦幹', scope: { kind: 'global' } }]);
		expect(doubtsText(REPORT)).toContain('\n# 苦干\t苦乾\t');
	});

	it('tells versions, count, context and place of each, and articles of unknown script', () => {
		const text = doubtsText(REPORT);
		expect(text).toContain('dictionary 1, ICU 2; no glossary');
		expect(text).toContain('3 × 苦干: 埋头苦[干]，  (abcdefghij, paragraph 2)');
		expect(text).toContain('1 article whose script could not be told:\n#   abcdefghij  2021  短訊');
	});
});
