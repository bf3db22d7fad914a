import type { ConversionVersions } from '../loader/conversion-versions.ts';
import type { ConversionDoubt, ConversionSums } from '../model/conversion.ts';
import type { ArticleId } from '../model/ids.ts';

/** What `jiuwen doubts --json` prints. */
export interface DoubtsReport {
	readonly versions: ConversionVersions;
	/** Columns of a glossary file, for `rows`. */
	readonly columns: readonly string[];
	readonly sums: ConversionSums;
	/** Most frequent first; `rows` are lines of a glossary file, one for each candidate in its order. */
	readonly doubts: readonly (ConversionDoubt & { readonly rows: readonly string[] })[];
	/** Articles about whose script nothing certain can be said, newest first. */
	readonly unsure: readonly {
		readonly id: ArticleId;
		readonly headline: string;
		readonly outlet: string | null;
		readonly date: string | null;
	}[];
}

/** The report for a terminal. Lines that begin with `#` are comments to a glossary too, so that it can be edited into one. */
export function doubtsText({ versions, columns, sums, doubts, unsure }: DoubtsReport): string {
	const { rows, digest } = versions.glossary;
	const glossary =
		digest === null ? 'no glossary' : `glossary of ${rows} ${rows === 1 ? 'row' : 'rows'} (${digest})`;
	const lines = [
		`# ${versions.engine}; ${glossary}`,
		`# ${sums.doubtPlaces} doubtful places of ${sums.doubtKinds} kinds. Of the rows under each, keep one, the right one.`,
		`# ${columns.join('\t')}`,
		...doubts.flatMap(({ count, place, example, at, rows: choices }) => [
			'',
			`# ${count} × ${place}: ${example.before}[${[...place][at] ?? ''}]${example.after}  (${example.article}, ${whereIn(example.paragraph)})`,
			...choices.map((row, index) => (index === 0 ? row : `# ${row}`)),
		]),
	];
	if (unsure.length > 0)
		lines.push(
			'',
			`# ${unsure.length} ${unsure.length === 1 ? 'article' : 'articles'} whose script could not be told:`,
		);
	for (const { id, headline, outlet, date } of unsure)
		lines.push(`#   ${id}  ${[date, outlet, headline].filter(Boolean).join('  ')}`);
	return lines.join('\n');
}

function whereIn(paragraph: number): string {
	return paragraph < 0 ? 'headline' : `paragraph ${paragraph + 1}`;
}
