import type { Repair, RepairedPart } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';

/** Code points of context on either side of a repaired place. */
const CONTEXT = 2;

/** One repaired place as a list shows it, with a little text around it. */
export interface RepairLine {
	readonly before: string;
	readonly from: string;
	readonly to: string;
	readonly after: string;
	readonly part: RepairedPart;
	/** Number of the paragraph from 1; null for what is none. */
	readonly paragraph: number | null;
}

/** Parts in the order in which a page shows them. */
const ORDER: readonly RepairedPart[] = [
	'section',
	'kicker',
	'headline',
	'subhead',
	'author',
	'editor',
	'creditedSource',
	'dateline',
	'picture',
	'paragraph',
];

/** The repaired places of one text of a variant. */
export function repairsIn(variant: ArticleVariant, part: RepairedPart, index = 0): readonly Repair[] {
	if (variant.repairs.length === 0) return [];
	return variant.repairs.filter((repair) => repair.part === part && repair.index === index);
}

/** The text of a variant that a repair stands in. */
function repairedText(variant: ArticleVariant, { part, index }: Repair): string {
	switch (part) {
		case 'paragraph':
			return variant.paragraphs[index]?.text ?? '';
		case 'picture':
			return variant.paragraphs.flatMap(({ pictures = [] }) => pictures)[index]?.alt ?? '';
		case 'subhead':
			return variant.subheads[index] ?? '';
		case 'author':
			return variant.authors[index] ?? '';
		case 'editor':
			return variant.editors[index] ?? '';
		default:
			return variant[part] ?? '';
	}
}

/** The repaired places of a variant in the order of the page. */
export function repairLines(variant: ArticleVariant): readonly RepairLine[] {
	const place = ({ part }: Repair) => ORDER.indexOf(part);
	return [...variant.repairs]
		.sort((a, b) => place(a) - place(b) || a.index - b.index || a.at - b.at)
		.map((repair) => {
			const { part, index, at, from, to } = repair;
			const text = repairedText(variant, repair);
			return {
				before: lastClause(text.slice(0, at)),
				from,
				to,
				after: firstClause(text.slice(at + to.length)),
				part,
				paragraph: part === 'paragraph' ? index + 1 : null,
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
