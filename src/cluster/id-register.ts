import type { ArticleId } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { articleId } from './id.ts';
import { EMPTY_BODY_KEY } from './key.ts';
import { byPathAndRecord, parseRow, REGISTER_HEADER, type RegisterRow, writeRow } from './register-row.ts';

/** What the register needs to know of an article to find or give its id. */
export type IdFacts = Omit<RegisterRow, 'id'>;

/** What lies in the sources folder at this build. */
export interface CurrentSources {
	/** Whether the file is still there. */
	hasPath(path: string): boolean;
	/**
	 * What the files of many records hold. With it ids follow records that moved within their file (a line put in at the
	 * top of a JSONL file); without it an id stays with its path and record.
	 */
	readonly records?: {
		/** Whether any record of the file has this body. */
		hasBody(path: string, bodyKey: string): boolean;
		/** Key of the body that stands at this record, if there is such a record. */
		bodyAt(path: string, record: string | null): string | undefined;
	};
}

/** The parsed register. {@link resolveId} adds ids to it; nothing is ever taken out. */
export interface IdRegister {
	/** Last row of each path and record. */
	readonly byPlace: ReadonlyMap<string, RegisterRow>;
	/** Last row of each record with these bytes, and of each record with this body, wherever the file lay. */
	readonly byContent: ReadonlyMap<string, RegisterRow>;
	/** For files of many records: which of the rows in `byPlace` have a body, in the order of the register. */
	readonly byBody: ReadonlyMap<string, readonly RegisterRow[]>;
	/** File that an id was last seen in, and the number of the row that first gave it. Grows with each new id. */
	readonly ids: Map<ArticleId, { readonly path: string; readonly seen: number }>;
	/** Ids that an article of this build has. */
	readonly claimed: Set<ArticleId>;
	/** Number of rows in the file. */
	readonly size: number;
}

/** The answer of {@link resolveId}. */
export interface ResolvedId {
	readonly id: ArticleId;
	/** False when the register knew the article, wherever it lay. */
	readonly isNew: boolean;
	/** The row to append, or null when the register says all of it. */
	readonly row: RegisterRow | null;
	/** Number of the row that first gave the id; equal for all that are new in one build. */
	readonly seen: number;
}

/**
 * Reads `content/ids.tsv`. Where a record has several rows the last one counts.
 * A line that is no row becomes a Problem of code `ids-bad-line`, and {@link appendRows} keeps it.
 */
export function parseRegister(text: string): { register: IdRegister; problems: Problem[] } {
	const rows: RegisterRow[] = [];
	const problems: Problem[] = [];
	text.split('\n').forEach((raw, index) => {
		const line = raw.replace(/\r$/, '').replace(/^\uFEFF/, '');
		if (line.trim() === '' || line.startsWith('#')) return;
		const row = parseRow(line);
		if (row) rows.push(row);
		else problems.push(badLine(index + 1, line));
	});
	return { register: registerOf(rows), problems };
}

/**
 * The permanent id of an article, in this order: the id of its path and record, even when its content changed, so that
 * corrections do not move a page; the id of the same bytes, or of the same body, at a path that is gone, so that
 * renaming a file does not; a fresh id from its body. No two articles of one build get the same id. Call it once for
 * each article, in one order (path, then record), and append the rows at the end of the build.
 */
export function resolveId(register: IdRegister, facts: IdFacts, current: CurrentSources): ResolvedId {
	const { path, record, sha256, bodyKey } = facts;
	const known = candidates(register, facts, current).find((row) => isFree(register, row, path, current));
	const isNew = known === undefined;
	const salt = `${path}\n${record ?? ''}`;
	const id = known?.id ?? articleId(bodyKey, (id) => register.ids.has(id as ArticleId), salt);
	const seen = register.ids.get(id)?.seen ?? register.size;
	const last = register.byPlace.get(place(facts));
	// A file of many records changes as a whole with each of them: its digest alone is not worth a row for every record.
	const isSaid = last?.id === id && (last.sha256 === sha256 || last.bodyKey === bodyKey);
	const row = isSaid ? null : { id, path, record, sha256, bodyKey };
	register.ids.set(id, { path, seen });
	register.claimed.add(id);
	return { id, isNew, row, seen };
}

/**
 * The text of the register with rows added at its end, ordered by path, then record. What stands there already is left
 * as it is, byte for byte; an empty register gets its header line.
 */
export function appendRows(text: string, rows: readonly RegisterRow[]): string {
	if (rows.length === 0) return text;
	const start = text.trim() === '' ? REGISTER_HEADER : text.endsWith('\n') ? text : `${text}\n`;
	const lines = [...rows].sort(byPathAndRecord).map((row) => `${writeRow(row)}\n`);
	return start + lines.join('');
}

/** Rows whose id the article may have, best first. */
function candidates(register: IdRegister, facts: IdFacts, current: CurrentSources): RegisterRow[] {
	const here = register.byPlace.get(place(facts));
	const moved = movedWithinFile(register, facts, current);
	const gone = [sameBytes(facts), sameBody(facts)]
		.map((key) => (key === null ? undefined : register.byContent.get(key)))
		.filter((row) => row !== undefined && !current.hasPath(row.path));
	const rows = here && staysHere(here, facts, current) ? [here, ...moved, ...gone] : [...moved, ...gone];
	return rows.filter((row) => row !== undefined);
}

/** False when the record was pushed aside by another one, so that its id belongs to a different record of the file. */
function staysHere(row: RegisterRow, facts: IdFacts, { records }: CurrentSources): boolean {
	if (row.sha256 === facts.sha256 || row.bodyKey === facts.bodyKey || !records) return true;
	return row.bodyKey === EMPTY_BODY_KEY || !records.hasBody(row.path, row.bodyKey);
}

function movedWithinFile(
	register: IdRegister,
	facts: IdFacts,
	{ records }: CurrentSources,
): readonly RegisterRow[] {
	if (facts.record === null || !records || facts.bodyKey === EMPTY_BODY_KEY) return [];
	const rows = register.byBody.get(bodyInFile(facts)) ?? [];
	return rows.filter(
		(row) => register.byPlace.get(place(row)) === row && records.bodyAt(row.path, row.record) !== row.bodyKey,
	);
}

/** An id can be had when no article of this build has it and the file it was last seen in is this one, or gone. */
function isFree(register: IdRegister, row: RegisterRow, path: string, current: CurrentSources): boolean {
	if (register.claimed.has(row.id)) return false;
	const last = register.ids.get(row.id);
	return !last || last.path === path || !current.hasPath(last.path);
}

function registerOf(rows: readonly RegisterRow[]): IdRegister {
	const byPlace = new Map<string, RegisterRow>();
	const byContent = new Map<string, RegisterRow>();
	const byBody = new Map<string, RegisterRow[]>();
	const ids = new Map<ArticleId, { path: string; seen: number }>();
	rows.forEach((row, index) => {
		byPlace.set(place(row), row);
		byContent.set(sameBytes(row), row);
		const body = sameBody(row);
		if (body !== null) byContent.set(body, row);
		ids.set(row.id, { path: row.path, seen: ids.get(row.id)?.seen ?? index });
	});
	for (const row of byPlace.values()) {
		if (row.record === null) continue;
		const same = byBody.get(bodyInFile(row));
		if (same) same.push(row);
		else byBody.set(bodyInFile(row), [row]);
	}
	return { byPlace, byContent, byBody, ids, claimed: new Set(), size: rows.length };
}

function place({ path, record }: IdFacts): string {
	return `${path}\n${record ?? ''}`;
}

function sameBytes({ sha256, record }: IdFacts): string {
	return `bytes ${sha256}\n${record ?? ''}`;
}

function sameBody({ bodyKey, record }: IdFacts): string | null {
	return bodyKey === EMPTY_BODY_KEY ? null : `body ${bodyKey}\n${record ?? ''}`;
}

function bodyInFile({ path, bodyKey }: IdFacts): string {
	return `${path}\n${bodyKey}`;
}

function badLine(line: number, text: string): Problem {
	return {
		code: 'ids-bad-line',
		severity: 'error',
		file: 'ids.tsv',
		line,
		what: `The line is not a row of the register of ids: ${JSON.stringify(text.slice(0, 60))}.`,
		fix: 'Take the line back from an earlier copy of ids.tsv; a row has five columns parted by tabs: id, source path, record or -, SHA-256 of the file, body key.',
	};
}
