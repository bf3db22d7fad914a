import type { ArticleId } from '../model/ids.ts';

/** One row of `content/ids.tsv`: this id was given to this record of this file with this content. */
export interface RegisterRow {
	readonly id: ArticleId;
	readonly path: string;
	readonly record: string | null;
	readonly sha256: string;
	readonly bodyKey: string;
}

/** First line of a register. */
export const REGISTER_HEADER = '# id\tsource path\trecord\tsource sha256\tbody key\n';

const COLUMNS = 5;
const NO_RECORD = '-';

/** A line of the register, without its line end, or null when it is no row. */
export function parseRow(line: string): RegisterRow | null {
	const columns = line.split('\t');
	const [id = '', path = '', record = '', sha256 = '', bodyKey = ''] = columns;
	const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);
	if (columns.length !== COLUMNS || !/^[a-z2-7]{10,52}$/.test(id) || path === '') return null;
	if (!isDigest(sha256) || !isDigest(bodyKey)) return null;
	return {
		id: id as ArticleId,
		path: unescapeSigns(path),
		record: record === NO_RECORD ? null : unescapeSigns(record),
		sha256,
		bodyKey,
	};
}

/** The line of a row, without a line end. Tabs, line ends and backslashes in a path are written `\t`, `\n`, `\r`, `\\`. */
export function writeRow({ id, path, record, sha256, bodyKey }: RegisterRow): string {
	const third = record === null ? NO_RECORD : record === NO_RECORD ? `\\${NO_RECORD}` : escapeSigns(record);
	return [id, escapeSigns(path), third, sha256, bodyKey].join('\t');
}

/** Order by path, record (`line 9` before `line 10`), id; independent of locale. */
export function byPathAndRecord(a: RegisterRow, b: RegisterRow): number {
	return compare(a.path, b.path) || natural(a.record ?? '', b.record ?? '') || compare(a.id, b.id);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const UNESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

function escapeSigns(text: string): string {
	return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function unescapeSigns(text: string): string {
	return text.replace(/\\(.)/gs, (_, sign: string) => UNESCAPES[sign] ?? sign);
}

function natural(a: string, b: string): number {
	const pad = (text: string) => text.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
	return compare(pad(a), pad(b)) || compare(a, b);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
