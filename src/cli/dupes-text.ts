import type { Link } from '../cluster/link.ts';
import type { CatalogueReader } from '../loader/catalogue-reader.ts';
import type { Story } from '../model/story.ts';
import type { Explained } from './dupes.ts';

/** Clauses that are shown of what two articles share. */
const SHOWN = 12;
/** Pairs that are shown for review; `--json` has all. */
const PAIRS = 40;

function articleText(reader: CatalogueReader, id: string): string {
	const stored = reader.article(id);
	if (!stored) return id;
	const { article } = stored;
	const where = [article.date.value, article.outlet?.name].filter(Boolean).join(', ');
	return `${id}  ${article.headline || '(no headline)'}${where ? `  (${where})` : ''}`;
}

function percent(share: number): string {
	return `${(share * 100).toFixed(1)} %`;
}

/** One story with its members, the canonical copy first. */
export function storyText(story: Story, reader: CatalogueReader): string {
	const others = story.members.filter(({ id }) => id !== story.canonical);
	return [
		articleText(reader, story.canonical),
		`    canonical: ${story.reason}`,
		...others.map(
			({ id, relation, evidence }) => `  ${relation}: ${articleText(reader, id)}\n    ${evidence}`,
		),
	].join('\n');
}

/** Why two articles are one story, or are not. */
export function explanationText({ articles, finding, comparison, numbersOnlyIn, shared }: Explained): string {
	const [a, b] = articles;
	const found = (part: number, whole: number) => percent(whole === 0 ? 0 : part / whole);
	return [
		`${a.id}  ${a.headline}\n${b.id}  ${b.headline}`,
		`relation: ${finding.relation ?? 'none'}${finding.guard ? `, kept apart by ${finding.guard}` : ''}`,
		`evidence: ${finding.evidence}`,
		`found in the other: ${found(comparison.foundA, comparison.lengthA)} of the first (${comparison.lengthA} characters), ${found(comparison.foundB, comparison.lengthB)} of the second (${comparison.lengthB})`,
		`numbers only in the first: ${numbersOnlyIn[0].join(' ') || 'none'}`,
		`numbers only in the second: ${numbersOnlyIn[1].join(' ') || 'none'}`,
		`clauses in both: ${shared.length}`,
		...shared.slice(0, SHOWN).map((text) => `  ${text}`),
		...(shared.length > SHOWN ? [`  … and ${shared.length - SHOWN} more`] : []),
	].join('\n');
}

/** Pairs for a keeper to decide. */
export function reviewText(links: readonly Link[], reader: CatalogueReader): string {
	if (links.length === 0) return 'There is no pair to look at.';
	const shown = links
		.slice(0, PAIRS)
		.map(
			({ a, b, relation, apart, evidence }) =>
				`${relation}${apart ? `, kept apart by ${apart}` : ''}\n  ${articleText(reader, a)}\n  ${articleText(reader, b)}\n  ${evidence}`,
		);
	const rest = links.length > PAIRS ? [`… and ${links.length - PAIRS} more in --json`] : [];
	return [...shown, ...rest].join('\n\n');
}
