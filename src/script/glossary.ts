import type { Problem } from '../model/problem.ts';
import { fold } from './fold.ts';
import { type GlossaryScope, readScope, scopeName } from './glossary-scope.ts';

/** What a glossary row names; a `block` row only stops a bad match of the dictionaries. */
export const GLOSSARY_TYPES = ['person', 'place', 'org', 'term', 'block'] as const;
export type GlossaryType = (typeof GLOSSARY_TYPES)[number];

/** One row of a glossary: a fixed conversion between the scripts. */
export interface GlossaryRow {
	readonly hans: string;
	/** Form in every Traditional region that has none of its own; equal to `hans` in a `block` row. */
	readonly hant: string;
	readonly tw: string | null;
	readonly hk: string | null;
	readonly type: GlossaryType;
	readonly scope: GlossaryScope;
	readonly note: string;
	readonly file: string;
	/** 1-based line in the file. */
	readonly line: number;
}

/** Rows that can be used, and what is wrong with the others. */
export interface Glossary {
	readonly rows: readonly GlossaryRow[];
	readonly problems: readonly Problem[];
}

/** Columns of the file, in order. A first line that repeats them is a heading. */
export const GLOSSARY_COLUMNS = ['hans', 'hant', 'tw', 'hk', 'type', 'scope', 'note'] as const;

function length(text: string): number {
	return [...text].length;
}

type Fault = readonly [code: string, what: string, fix: string];

/** First thing that makes a row unusable, or null. */
function faultOf(hans: string, forms: readonly string[], type: string, scope: string): Fault | null {
	if (hans === '')
		return [
			'glossary-empty',
			'The row has no Simplified form.',
			'Fill in the first column, or remove the row.',
		];
	if (!GLOSSARY_TYPES.some((known) => known === type))
		return [
			'glossary-type',
			`"${type}" is no type of row.`,
			`Write one of ${GLOSSARY_TYPES.join(', ')} in column 5.`,
		];
	if (readScope(scope) === null)
		return [
			'glossary-scope',
			`"${scope}" is no scope.`,
			'Write global, source:PATH or article:ID in column 6, or leave it empty.',
		];
	if (type !== 'block' && forms[0] === '')
		return [
			'glossary-empty',
			`${hans} has no Traditional form.`,
			'Fill in the second column, or make it a row of type block.',
		];
	const uneven = forms.find((form) => form !== '' && length(form) !== length(hans));
	if (uneven === undefined) return null;
	return [
		'glossary-length',
		`${hans} and ${uneven} differ in their number of characters.`,
		'Give forms of the same length: citations point to characters by number.',
	];
}

function sayOtherWord(row: GlossaryRow): Problem | null {
	const other = [row.hant, row.tw, row.hk].find((form) => form !== null && fold(form) !== fold(row.hans));
	if (other === undefined || other === null) return null;
	return {
		code: 'glossary-other-word',
		severity: 'warning',
		file: row.file,
		line: row.line,
		what: `${other} is another word than ${row.hans}, not another form of it.`,
		fix: 'Keep the row only if readers shall not find the place by the other word: search sees the source form.',
	};
}

/**
 * Reads a glossary: UTF-8 text of tab-separated lines, columns as {@link GLOSSARY_COLUMNS}; lines that begin with `#`
 * and empty lines are skipped; trailing columns may be left out (type `term`, scope `global`).
 * Two rows with one `hans` and scope but different forms are a conflict: an error that names both lines, and the
 * first row stands.
 */
export function parseGlossary(text: string, file: string): Glossary {
	const rows: GlossaryRow[] = [];
	const problems: Problem[] = [];
	const seen = new Map<string, GlossaryRow>();
	text
		.replace(/^\ufeff/, '')
		.split(/\r\n|\r|\n/)
		.forEach((content, index) => {
			if (content.trim() === '' || content.startsWith('#')) return;
			const [hans = '', hant = '', tw = '', hk = '', type = '', scope = '', note = ''] = content
				.split('\t')
				.map((cell) => cell.trim());
			if (hans === 'hans' && hant === 'hant') return;
			const line = index + 1;
			const kind = type === '' ? 'term' : type;
			const fault = faultOf(hans, [hant, tw, hk], kind, scope);
			if (fault) {
				const [code, what, fix] = fault;
				problems.push({ code, severity: 'error', file, line, what, fix });
				return;
			}
			const row: GlossaryRow = {
				hans,
				hant: hant === '' ? hans : hant,
				tw: tw === '' ? null : tw,
				hk: hk === '' ? null : hk,
				type: kind as GlossaryType,
				scope: readScope(scope) ?? { kind: 'global' },
				note,
				file,
				line,
			};
			const key = `${scopeName(row.scope)}\t${hans}`;
			const earlier = seen.get(key);
			if (earlier) {
				const clash = conflict(earlier, row);
				if (clash) problems.push(clash);
				return;
			}
			const otherWord = sayOtherWord(row);
			if (otherWord) problems.push(otherWord);
			seen.set(key, row);
			rows.push(row);
		});
	return { rows, problems };
}

function conflict(earlier: GlossaryRow, later: GlossaryRow): Problem | null {
	const same = (['hant', 'tw', 'hk'] as const).every((column) => earlier[column] === later[column]);
	if (same && (earlier.type === 'block') === (later.type === 'block')) return null;
	return {
		code: 'glossary-conflict',
		severity: 'error',
		file: later.file,
		line: later.line,
		what: `Line ${later.line} converts ${later.hans} otherwise than line ${earlier.line}.`,
		fix: `Remove one of the lines ${earlier.line} and ${later.line}, or give them different scopes.`,
	};
}

/**
 * Conflicts between rows of different files, which are read one by one: an error for the later row that names both.
 * @param rows rows of all files, in the order in which they count
 */
export function conflictsBetweenFiles(rows: readonly GlossaryRow[]): Problem[] {
	const first = new Map<string, GlossaryRow>();
	const problems: Problem[] = [];
	for (const row of rows) {
		const key = `${scopeName(row.scope)}\t${row.hans}`;
		const earlier = first.get(key);
		if (!earlier) first.set(key, row);
		else if (earlier.file !== row.file && conflict(earlier, row)) {
			const both = `line ${earlier.line} of ${earlier.file}`;
			problems.push({
				code: 'glossary-conflict',
				severity: 'error',
				file: row.file,
				line: row.line,
				what: `Line ${row.line} converts ${row.hans} otherwise than ${both}.`,
				fix: `Remove line ${row.line} of ${row.file} or ${both}, or give them different scopes.`,
			});
		}
	}
	return problems;
}
