import type { Inspected } from '../loader/inspect-file.ts';
import type { Fate, LedgerEntry, LedgerPiece, LineRole } from '../model/extraction.ts';
import type { ArticleRecord } from '../view/article-record.ts';
import { linesByFate, piecesByFate } from '../view/ledger.ts';
import { type LedgerRow, ledgerRows } from './ledger-rows.ts';

/** Code points of a source line that fit beside its fate. */
const LINE_WIDTH = 36;
const MARK: Readonly<Record<LedgerEntry['fate'], string>> = { kept: '+', merged: '=', dropped: '-' };

/**
 * An inspected article on one screen: what is doubtful, every field with its evidence, then the lines with their fates.
 * @param everyLine an entry of the ledger a row; else runs of lines that one rule decided are one row
 */
export function inspectionText(inspected: Inspected, everyLine: boolean): string {
	const { record, ledger, pieces, doubts, outletEvidence } = inspected;
	const rows = everyLine ? ledger.flatMap((entry) => ledgerRows([entry])) : ledgerRows(ledger);
	return [
		...(record ? fields(record, doubts, outletEvidence) : []),
		row('lines', sumsText(linesByFate(ledger))),
		...withinLines(pieces),
		'',
		...rows.map((one) => ledgerText(one, inspected)),
	].join('\n');
}

/** How many texts share their lines with others that the lines are told as. */
function withinLines(pieces: readonly LedgerPiece[]): string[] {
	return pieces.length === 0 ? [] : [row('', `texts within lines: ${sumsText(piecesByFate(pieces))}`)];
}

function sumsText({ kept, merged, dropped }: Readonly<Record<Fate, number>>): string {
	return `${kept} kept, ${merged} merged, ${dropped} dropped`;
}

/** An article of a file that holds many, in two lines. */
export function inspectionRow({ record, doubts }: Inspected): string {
	if (!record) return '';
	const { source, date, headline, outlet, authors } = record;
	const said = [
		date.value === null ? 'no date' : `${date.edtf}${date.kind === 'published' ? '' : ` (${date.kind})`}`,
		outlet,
		authors.join(', '),
		`${record.paragraphs.length} paragraphs, ${countCharacters(record)} characters`,
		...doubts.map(({ what }) => what),
	];
	return `${(source.record ?? record.id).padEnd(10)} ${headline || '(no headline)'}\n           ${said.filter(Boolean).join(' · ')}`;
}

function fields(record: ArticleRecord, doubts: Inspected['doubts'], outletEvidence: string | null): string[] {
	const { source, date, script } = record;
	const where = (...roles: LineRole[]) => placeOf(record.ledger, roles);
	const rows: [string, string | null][] = [
		['headline', `${record.headline || '(none)'}${where('headline')}`],
		...doubts.map(({ points, what }, at): [string, string] => [
			at === 0 ? 'doubtful' : '',
			`${what} (${points})`,
		]),
		['date', date.value === null ? 'none' : `${date.edtf} (${date.kind}, by the ${date.precision})`],
		['', date.evidence || null],
		['authors', record.authors.join(', ') || '(none named)'],
		['editors', record.editors.join(', ') || null],
		['credits', creditsOf(record)],
		['outlet', record.outlet && `${record.outlet}  ${outletEvidence ?? ''}`],
		['credited', record.creditedSource && `${record.creditedSource}${where('outlet')}`],
		['section', record.section && `${record.section}${where('section')}`],
		['kicker', record.kicker && `${record.kicker}${where('kicker')}`],
		['subheads', record.subheads.length > 0 ? `${record.subheads.join(' / ')}${where('subhead')}` : null],
		['dateline', record.dateline],
		['script', `${script.source}, ${script.verdict}`],
		...script.evidence.map((sentence): [string, string] => ['', sentence]),
		['body', `${record.paragraphs.length} paragraphs, ${countCharacters(record)} characters`],
		['', cut(record.paragraphs[0]?.text ?? '', 2 * LINE_WIDTH) || null],
		['source', `${source.path}${source.record ? ` (${source.record})` : ''}`],
		['', `${source.bytes} bytes, ${source.encoding}, ${source.format}, sha256 ${source.sha256}`],
		['', source.url],
		['article', record.id],
	];
	return rows.flatMap(([name, value]) => (value === null ? [] : [row(name, value)]));
}

function row(name: string, value: string): string {
	return `${name.padEnd(9)} ${value}`;
}

/** Where a field stands and which rule found it, for the first entry of its roles. */
function placeOf(ledger: readonly LedgerEntry[], roles: readonly LineRole[]): string {
	const entry = ledger.find(({ as, fate }) => fate === 'kept' && roles.includes(as));
	return entry ? `  line ${entry.lines[0]}, ${entry.rule}` : '';
}

/** Every name with role, organisation and line; null for nobody. */
function creditsOf({ credits }: ArticleRecord): string | null {
	const told = credits.map(
		({ name, role, affiliation, lines }) =>
			`${name} (${[role, affiliation, `line ${lines[0]}`].filter(Boolean).join(', ')})`,
	);
	return told.length > 0 ? [...new Set(told)].join(', ') : null;
}

function countCharacters({ paragraphs }: ArticleRecord): number {
	return paragraphs.reduce((sum, { text }) => sum + [...text].length, 0);
}

function ledgerText(
	{ lines: [from, to], fate, as, rule, count, between, into }: LedgerRow,
	{ lines, firstLine, pieces }: Inspected,
): string {
	const range = from === to ? `${from}` : `${from}–${to}`;
	const same = into ? `, says the same as ${into[0] === into[1] ? into[0] : into.join('–')}` : '';
	const many =
		count === 1 ? '' : `  ${count} lines${between > 0 ? ` and ${between} of blank or markup` : ''}`;
	const head = `${range.padStart(9)} ${MARK[fate]} ${fate.padEnd(7)} ${as.padEnd(11)} ${rule}${same}${many}`;
	const shown = as === 'blank' ? '' : cut((lines[from - firstLine] ?? '').trim(), LINE_WIDTH);
	const own = pieces.filter(({ lines: [first] }) => first >= from && first <= to);
	return [head, ...(shown === '' ? [] : [`            ${shown}`]), ...own.map(pieceText)].join('\n');
}

/** Texts on a line that are something else than the line is told as. */
function pieceText({ fate, as, rule, count, text }: LedgerPiece): string {
	const many = count === 1 ? '' : `  ${count} texts`;
	return `            ${MARK[fate]} ${fate.padEnd(7)} ${as.padEnd(11)} ${rule}${many}  ${cut(text, LINE_WIDTH)}`;
}

function cut(text: string, width: number): string {
	const points = [...text.slice(0, width * 4)];
	return points.length > width ? `${points.slice(0, width - 1).join('')}…` : points.join('');
}
