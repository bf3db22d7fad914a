import { DatabaseSync } from 'node:sqlite';
import type { Totals } from '../model/listing.ts';
import type { Problem } from '../model/problem.ts';
import type { BuildReport, DoubtfulArticle, OutletCount, UnknownHost } from '../model/report.ts';
import type { StorySums } from '../model/story.ts';
import { readColumnFindings } from './column-table.ts';
import { readConversionSums } from './doubt-table.ts';
import { ruleCounts, rulesByOutlet } from './rule-table.ts';
import { Statements } from './statements.ts';

/**
 * Reads the account of a build out of its catalogue.
 * @param file path of a finished catalogue
 */
export function readReport(file: string): BuildReport {
	const sql = new Statements(new DatabaseSync(file, { readOnly: true }));
	try {
		const fact = (name: string) =>
			JSON.parse(sql.get('SELECT value FROM facts WHERE name = ?', name)?.value as string) as unknown;
		return {
			totals: fact('totals') as Totals,
			stories: fact('stories') as StorySums,
			scripts: readConversionSums(sql),
			outlets: outletCounts(sql),
			rules: ruleCounts(sql),
			outletRules: rulesByOutlet(sql),
			doubtful: fact('doubtful') as DoubtfulArticle[],
			unknownHosts: unknownHosts(sql),
			columns: readColumnFindings(sql, Number.MAX_SAFE_INTEGER),
			...problemsOf(sql),
		};
	} finally {
		sql.close();
	}
}

function outletCounts(sql: Statements): OutletCount[] {
	const rows = sql.all(
		`SELECT outlet, min(pool) AS name, count(DISTINCT path) AS files, count(*) AS articles,
			sum(date IS NULL) AS undated, sum(date_json LIKE '%"inferred":true%') AS inferred,
			sum(headline = '') AS nameless,
			sum(NOT EXISTS (SELECT 1 FROM authors WHERE authors.id = articles.id)) AS unsigned
		FROM articles GROUP BY outlet ORDER BY articles DESC, outlet`,
	);
	return rows.map(({ outlet, name, files, articles, undated, inferred, nameless, unsigned }) => ({
		id: outlet as string | null,
		name: outlet === null ? null : (name as string | null),
		files: Number(files),
		articles: Number(articles),
		undated: Number(undated),
		datesInferred: Number(inferred),
		withoutHeadline: Number(nameless),
		withoutAuthor: Number(unsigned),
	}));
}

/** Articles without outlet are pooled by their host. */
function unknownHosts(sql: Statements): UnknownHost[] {
	const rows = sql.all(
		'SELECT pool, count(*) AS n, min(path) AS path FROM articles WHERE outlet IS NULL AND pool IS NOT NULL GROUP BY pool ORDER BY n DESC, pool',
	);
	return rows.map(({ pool, n, path }) => ({
		host: pool as string,
		articles: Number(n),
		example: path as string,
	}));
}

function problemsOf(sql: Statements): Pick<BuildReport, 'problems' | 'problemCounts'> {
	const order = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";
	const counts = sql.all(
		`SELECT problem ->> '$.code' AS code, severity, count(*) AS n FROM problems GROUP BY 1, 2 ORDER BY ${order}, n DESC, code`,
	);
	return {
		problemCounts: counts.map(({ code, severity, n }) => ({
			code: code as string,
			severity: severity as Problem['severity'],
			count: Number(n),
		})),
		problems: sql
			.all(`SELECT problem FROM problems ORDER BY ${order}, seq`)
			.map(({ problem }) => JSON.parse(problem as string) as Problem),
	};
}
