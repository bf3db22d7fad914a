import type { OutletRules, RuleCount } from '../model/report.ts';
import type { RuleSums } from './rule-sums.ts';
import type { Statements } from './statements.ts';

/** Writes the sums of the rules into the catalogue. */
export function addRuleSums(sql: Statements, sums: RuleSums): void {
	for (const { outlet, rule, fate, sources, lines, pieces } of sums.all())
		sql.run('INSERT INTO rules VALUES (?, ?, ?, ?, ?, ?)', outlet ?? '', rule, fate, sources, lines, pieces);
}

/** Lines by rule and fate over all sources, the most first. */
export function ruleCounts(sql: Statements): RuleCount[] {
	return sql
		.all(
			'SELECT rule, fate, sum(sources) AS sources, sum(lines) AS lines, sum(pieces) AS pieces FROM rules GROUP BY rule, fate ORDER BY sum(lines) DESC, sum(pieces) DESC, rule, fate',
		)
		.map(countOf);
}

/** The same for each outlet; the most lines first, and sources of no outlet as one. */
export function rulesByOutlet(sql: Statements): OutletRules[] {
	const found = new Map<string, RuleCount[]>();
	for (const row of sql.all('SELECT * FROM rules ORDER BY outlet, lines DESC, pieces DESC, rule, fate')) {
		const counts = found.get(row.outlet as string) ?? [];
		counts.push(countOf(row));
		found.set(row.outlet as string, counts);
	}
	return [...found]
		.map(([outlet, rules]) => ({
			outlet: outlet === '' ? null : outlet,
			lines: rules.reduce((sum, { lines }) => sum + lines, 0),
			rules,
		}))
		.sort((a, b) => b.lines - a.lines || ((a.outlet ?? '') < (b.outlet ?? '') ? -1 : 1));
}

function countOf({ rule, fate, sources, lines, pieces }: Readonly<Record<string, unknown>>): RuleCount {
	return {
		rule: rule as string,
		fate: fate as string,
		sources: Number(sources),
		lines: Number(lines),
		pieces: Number(pieces),
	};
}
