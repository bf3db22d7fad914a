import type { ArticleVariant } from '../model/variant.ts';

/** Code points of context on either side of a repaired place. */
const CONTEXT = 2;

/** One repaired place as a list shows it, with a little text around it. */
export interface RepairLine {
	readonly before: string;
	readonly from: string;
	readonly to: string;
	readonly after: string;
	/** Number of the paragraph from 1; null for the headline. */
	readonly paragraph: number | null;
}

/** The repaired places of a variant in the order of the text. */
export function repairLines(variant: ArticleVariant): readonly RepairLine[] {
	return [...variant.repairs]
		.sort((a, b) => a.paragraph - b.paragraph || a.at - b.at)
		.map(({ paragraph, at, from, to }) => {
			const text = paragraph < 0 ? variant.headline : (variant.paragraphs[paragraph]?.text ?? '');
			return {
				before: lastClause(text.slice(0, at)),
				from,
				to,
				after: firstClause(text.slice(at + to.length)),
				paragraph: paragraph < 0 ? null : paragraph + 1,
			};
		});
}

/** Context ends at the first mark: a comma says nothing about a character. */
function firstClause(text: string): string {
	return (
		[...text.slice(0, CONTEXT * 2)]
			.slice(0, CONTEXT)
			.join('')
			.split(/[\p{P}\s]/u)[0] ?? ''
	);
}

function lastClause(text: string): string {
	return (
		[...text.slice(-CONTEXT * 2)]
			.slice(-CONTEXT)
			.join('')
			.split(/[\p{P}\s]/u)
			.at(-1) ?? ''
	);
}
