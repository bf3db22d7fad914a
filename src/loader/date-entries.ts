import type { DateEntry } from '../model/listing.ts';
import type { Statements } from './statements.ts';

/**
 * Years of a catalogue, months of a year or days of a month that hold articles, in order.
 * @param prefix '' for years, `YYYY` for its months, `YYYY-MM` for its days
 */
export function readDates(catalogue: Statements, prefix: string): readonly DateEntry[] {
	const from = prefix === '' ? 1 : prefix.length + 2;
	const width = prefix === '' ? 4 : 2;
	return catalogue
		.all(
			'SELECT substr(sort_key, ?, ?) AS slug, count(*) AS n, sum(inferred) AS doubtful FROM articles WHERE sort_key LIKE ? AND length(sort_key) >= ? GROUP BY slug ORDER BY slug',
			from,
			width,
			prefix === '' ? '_%' : `${prefix}-%`,
			from + width - 1,
		)
		.map(({ slug, n, doubtful }) => ({
			slug: slug as string,
			count: Number(n),
			inferred: Number(doubtful),
		}));
}
