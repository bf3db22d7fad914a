import type { Inspected } from '../loader/inspect-file.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import type { ArticleRecord } from '../view/article-record.ts';

/** Code points of a source line that fit beside its fate. */
const LINE_WIDTH = 36;
const MARK: Readonly<Record<LedgerEntry['fate'], string>> = { kept: '+', merged: '=', dropped: '-' };

/** An inspected article for a terminal: every field with its evidence, then every line with its fate. */
export function inspectionText({ record, ledger, lines, firstLine }: Inspected): string {
	return [
		...(record ? fields(record) : []),
		'',
		...ledger.map((entry) => ledgerLine(entry, lines, firstLine)),
	].join('\n');
}

function fields(record: ArticleRecord): string[] {
	const { source, date, script } = record;
	const rows: [string, string | null][] = [
		['article', record.id],
		['source', `${source.path}${source.record ? ` (${source.record})` : ''}`],
		['', `${source.bytes} bytes, ${source.encoding}, ${source.format}, sha256 ${source.sha256}`],
		['outlet', record.outlet],
		['section', record.section],
		['kicker', record.kicker],
		['headline', record.headline || '(none)'],
		['subheads', record.subheads.join(' / ') || null],
		['dateline', record.dateline],
		['authors', record.authors.join(', ') || '(none named)'],
		['editors', record.editors.join(', ') || null],
		['credited', record.creditedSource],
		['date', date.value === null ? 'none' : `${date.edtf} (${date.kind}, by the ${date.precision})`],
		['', date.evidence || null],
		['script', `${script.source}, ${script.verdict}`],
		...script.evidence.map((sentence): [string, string] => ['', sentence]),
		['body', `${record.paragraphs.length} paragraphs, ${countCharacters(record)} characters`],
	];
	return rows.filter(([, value]) => value !== null).map(([name, value]) => `${name.padEnd(9)} ${value}`);
}

function countCharacters({ paragraphs }: ArticleRecord): number {
	return paragraphs.reduce((sum, { text }) => sum + [...text].length, 0);
}

function ledgerLine(
	{ lines: [from, to], fate, as, rule, into }: LedgerEntry,
	lines: readonly string[],
	first: number,
): string {
	const range = from === to ? `${from}` : `${from}-${to}`;
	const same = into ? ` (says the same as ${into[0] === into[1] ? into[0] : into.join('-')})` : '';
	const text = [...(lines[from - first] ?? '').slice(0, LINE_WIDTH * 4)];
	const shown = text.length > LINE_WIDTH ? `${text.slice(0, LINE_WIDTH - 1).join('')}…` : text.join('');
	return `${range.padStart(7)} ${MARK[fate]} ${fate.padEnd(7)} ${as.padEnd(11)} ${rule}${same}\n          ${shown}`;
}
