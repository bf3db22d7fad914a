import type { Problem } from '../model/problem.ts';
import type { GlossaryRow } from './glossary.ts';
import { compareScopes, scopeName, scopesMeet } from './glossary-scope.ts';

/**
 * Rows of all files that turn one Traditional form back into different Simplified ones: a warning for each later row of
 * the same scope, which never holds then, and a notice where the scopes differ but meet, since the narrower one goes first.
 * @param rows rows in the order in which they count
 */
export function ambiguousBackwards(rows: readonly GlossaryRow[]): Problem[] {
	const byForm = new Map<string, GlossaryRow[]>();
	return rows.flatMap((row) => {
		if (row.type === 'block') return [];
		const found: Problem[] = [];
		for (const form of new Set([row.hant, row.tw, row.hk])) {
			if (form === null) continue;
			const known = byForm.get(form) ?? [];
			byForm.set(form, [...known, row]);
			const others = known.filter((one) => one.hans !== row.hans && scopesMeet(one.scope, row.scope));
			const same = others.find((one) => scopeName(one.scope) === scopeName(row.scope));
			if (same) found.push(inOneScope(form, same, row));
			else if (others[0]) found.push(acrossScopes(form, others[0], row));
		}
		return found
			.sort((a, b) => Number(b.severity === 'warning') - Number(a.severity === 'warning'))
			.slice(0, 1);
	});
}

function problem(row: GlossaryRow, severity: Problem['severity'], what: string, fix: string): Problem {
	return { code: 'glossary-ambiguous-backwards', severity, file: row.file, line: row.line, what, fix };
}

function inOneScope(form: string, earlier: GlossaryRow, row: GlossaryRow): Problem {
	return problem(
		row,
		'warning',
		`${form} stands for ${earlier.hans} in line ${earlier.line} of ${earlier.file} and for ${row.hans} here: from Traditional it becomes ${earlier.hans}.`,
		'Give one of the rows a narrower scope, or other forms, if Traditional sources have the word.',
	);
}

function acrossScopes(form: string, earlier: GlossaryRow, row: GlossaryRow): Problem {
	const narrower = compareScopes(earlier.scope, row.scope) <= 0 ? earlier : row;
	const wider = narrower === row ? earlier : row;
	return problem(
		row,
		'notice',
		`${form} stands for ${earlier.hans} in line ${earlier.line} of ${earlier.file} and for ${row.hans} here: from Traditional it becomes ${narrower.hans} in ${scopeName(narrower.scope)}, and ${wider.hans} elsewhere in ${scopeName(wider.scope)}.`,
		'Leave it if that is meant; else give one of the rows other forms.',
	);
}
