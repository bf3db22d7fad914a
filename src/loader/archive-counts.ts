import type { Totals } from '../model/listing.ts';
import type { Statements } from './statements.ts';

/** The sums of a build that are counted in the catalogue. */
export type ArchiveCounts = Pick<
	Totals,
	'articles' | 'stories' | 'datesInferred' | 'undated' | 'errors' | 'warnings' | 'firstDate' | 'lastDate'
>;

/** Counts over all articles, stories and problems of a catalogue. */
export function archiveCounts(catalogue: Statements): ArchiveCounts {
	const one = (sql: string) => catalogue.get(sql) as Record<string, number | string | null>;
	const articles = one(
		'SELECT count(*) AS n, sum(inferred) AS inferred, sum(date IS NULL) AS undated, min(date) FILTER (WHERE inferred = 0) AS first, max(date) FILTER (WHERE inferred = 0) AS last FROM articles',
	);
	const severities = one(
		"SELECT sum(severity = 'error') AS errors, sum(severity = 'warning') AS warnings FROM problems",
	);
	return {
		articles: Number(articles.n),
		stories: Number(one('SELECT count(*) AS n FROM stories').n),
		datesInferred: Number(articles.inferred ?? 0),
		undated: Number(articles.undated ?? 0),
		errors: Number(severities.errors ?? 0),
		warnings: Number(severities.warnings ?? 0),
		firstDate: articles.first as string | null,
		lastDate: articles.last as string | null,
	};
}
