import type { ConversionDoubt, ConversionSums } from '../model/conversion.ts';
import type { ArticleDoubt } from './article-doubts.ts';
import type { Statements } from './statements.ts';

const ADD = `INSERT INTO conversion_doubts (place, count, article, doubt) VALUES (?, ?, ?, ?)
	ON CONFLICT (place) DO UPDATE SET count = count + excluded.count`;

/** Adds the doubts of an article to those of the archive; the first example of a place stands. Holds nothing in memory. */
export function addConversionDoubts(sql: Statements, doubts: readonly ArticleDoubt[]): void {
	for (const { place, count, ...doubt } of doubts)
		sql.run(ADD, place, count, doubt.example.article, JSON.stringify(doubt));
}

/** Kinds of doubt, most frequent first, then by place. */
export function readConversionDoubts(sql: Statements, limit: number): ConversionDoubt[] {
	const rows = sql.all(
		'SELECT place, count, page, doubt FROM conversion_doubts JOIN articles a ON a.id = article ORDER BY count DESC, place LIMIT ?',
		limit,
	);
	return rows.map(({ place, count, page, doubt }) => {
		const { example, ...rest } = JSON.parse(doubt as string) as Omit<ConversionDoubt, 'place' | 'count'>;
		return {
			place: place as string,
			count: Number(count),
			...rest,
			example: { ...example, page: page as typeof example.article },
		};
	});
}

/** Articles by what was found about their script, and the sums of the doubts. */
export function readConversionSums(sql: Statements): ConversionSums {
	const sums = { simplified: 0, native: 0, machine: 0, unsure: 0 };
	const counts = sql.all(
		"SELECT script ->> '$.source' AS source, script ->> '$.verdict' AS verdict, count(*) AS n FROM articles GROUP BY 1, 2",
	);
	for (const { source, verdict, n } of counts) {
		if (source === 'zh-Hans') sums.simplified += Number(n);
		else if (verdict === 'native' || verdict === 'machine') sums[verdict] += Number(n);
		if (verdict === 'unsure') sums.unsure += Number(n);
	}
	const doubts = sql.get('SELECT count(*) AS kinds, sum(count) AS places FROM conversion_doubts');
	return { ...sums, doubtKinds: Number(doubts?.kinds ?? 0), doubtPlaces: Number(doubts?.places ?? 0) };
}
