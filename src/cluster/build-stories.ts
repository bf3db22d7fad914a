import type { Story } from '../model/story.ts';
import { assembleStories } from './assemble-stories.ts';
import { attachParts } from './attach-parts.ts';
import { Components } from './components.ts';
import { type Decisions, pairsOf } from './decisions.ts';
import type { ClusterFact } from './group.ts';
import { COPY_RELATIONS, closeness, type Link } from './link.ts';

/** A set of copies and what is known of them; the first stands for the others. */
export interface CopyGroup {
	readonly copies: readonly ClusterFact[];
	/** Headline in the form in which texts are compared. Asked only where a group has links, as `ownLength` is. */
	headline(): string;
	/** Characters in pieces of text that are not common property, to tell which text is the most complete. */
	ownLength(): number;
}

/** What stories are built from. */
export interface StoryMaterial {
	readonly groups: readonly CopyGroup[];
	/** Between the first copies of groups. */
	readonly links: readonly Link[];
	readonly decisions: Decisions;
}

/** Stories, and the links with the reasons why some join none. */
export interface BuiltStories {
	readonly stories: readonly Story[];
	readonly links: readonly Link[];
}

/** A link between numbers of groups. */
export interface GroupLink {
	readonly link: Link;
	readonly a: number;
	readonly b: number;
}

/**
 * Puts groups of copies into stories, the closest first. Two texts that are template siblings never meet in one story
 * by way of a third that is less close to either; an excerpt joins one story, that of the text which holds most of it.
 */
export function buildStories({ groups, links, decisions }: StoryMaterial): BuiltStories {
	const numberOf = numbersOfNamed(groups, links, decisions);
	const numbered = links.map(
		(link): GroupLink => ({ link, a: numberOf.get(link.a) ?? -1, b: numberOf.get(link.b) ?? -1 }),
	);
	const pages = new Components(groups.length);
	const stories = new Components(groups.length);
	for (const both of [pages, stories]) raiseBarriers(both, numbered, decisions, numberOf);
	const decided = decisions.same.flatMap(({ ids, reason }) =>
		ids.slice(1).map((id) => ({ a: numberOf.get(ids[0] ?? ''), b: numberOf.get(id), reason })),
	);
	for (const { a, b } of decided) {
		if (a === undefined || b === undefined) continue;
		// Barriers of siblings yield to the keeper, those of other decisions do not.
		if (pages.join(a, b, Number.MAX_VALUE)) stories.join(a, b, Number.MAX_VALUE);
	}
	const bonds = numbered
		.filter(({ link }) => link.relation !== 'templateSibling' && link.relation !== 'excerptOf')
		.sort(byStrength);
	for (const { link, a, b } of bonds) {
		const joined = stories.join(a, b, link.mostFound);
		if (joined && COPY_RELATIONS.has(link.relation)) pages.join(a, b, link.mostFound);
	}
	const apart = attachParts(numbered, groups, stories);
	const marked = numbered.map(({ link, a, b }): Link => {
		if (link.apart !== null || stories.setOf(a) === stories.setOf(b)) return link;
		return { ...link, apart: apart.get(link) ?? 'story/closer-to-another' };
	});
	return { stories: assembleStories({ groups, links: numbered, pages, stories, decisions }), links: marked };
}

/** By id that a link or a decision names: the group that it is in. Most articles of an archive are named by none. */
function numbersOfNamed(
	groups: readonly CopyGroup[],
	links: readonly Link[],
	{ same, different }: Decisions,
): ReadonlyMap<string, number> {
	const named = new Set<string>();
	for (const { a, b } of links) named.add(a).add(b);
	for (const { ids } of [...same, ...different]) for (const id of ids) named.add(id);
	const numbers = new Map<string, number>();
	for (let number = 0; number < groups.length; number++)
		for (const { id } of groups[number]?.copies ?? []) if (named.has(id)) numbers.set(id, number);
	return numbers;
}

/** Copies first, then the closest; ties by id, so that the order of the links does not matter. */
function byStrength(x: GroupLink, y: GroupLink): number {
	const copyOrder = Number(COPY_RELATIONS.has(y.link.relation)) - Number(COPY_RELATIONS.has(x.link.relation));
	return copyOrder || closeness(y.link) - closeness(x.link) || (isBefore(x.link, y.link) ? -1 : 1);
}

/** By the smaller id, then by the larger. */
function isBefore(one: Link, other: Link): boolean {
	return one.a === other.a ? one.b < other.b : one.a < other.a;
}

function raiseBarriers(
	components: Components,
	links: readonly GroupLink[],
	decisions: Decisions,
	numberOf: ReadonlyMap<string, number>,
): void {
	for (const { link, a, b } of links)
		if (link.relation === 'templateSibling') components.addBarrier(a, b, link.mostFound);
	for (const { ids } of decisions.different) {
		for (const pair of pairsOf(ids)) {
			const [a, b] = pair.split(' ').map((id) => numberOf.get(id));
			if (a !== undefined && b !== undefined && a !== b)
				components.addBarrier(a, b, Number.POSITIVE_INFINITY);
		}
	}
}
