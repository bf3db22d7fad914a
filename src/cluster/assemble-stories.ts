import type { StoryId } from '../model/ids.ts';
import type { KeeperDecision, Story, StoryMember } from '../model/story.ts';
import type { CopyGroup, GroupLink } from './build-stories.ts';
import { byPreference, preferenceReason } from './canonical.ts';
import type { Components } from './components.ts';
import { type Decisions, decisionsById } from './decisions.ts';
import { bySeen, type ClusterFact, copyRelation, SHOWN } from './group.ts';
import { COPY_RELATIONS, closeness } from './link.ts';

/** Which groups belong together, and by which links. */
export interface Assembly {
	readonly groups: readonly CopyGroup[];
	readonly links: readonly GroupLink[];
	/** Groups that share a page. */
	readonly pages: Components;
	/** Groups that are one story. */
	readonly stories: Components;
	readonly decisions: Decisions;
}

/** One article of a story while it is put together. */
interface Draft {
	readonly fact: ClusterFact;
	readonly group: number;
	/** True when the text is an excerpt of another one of the story. */
	readonly isPart: boolean;
}

/** Writes the stories out: the canonical copy of each, and how every other member stands to it; ordered by id. */
export function assembleStories(assembly: Assembly): Story[] {
	const { groups, links, stories, decisions } = assembly;
	const linksOf = new Map<number, GroupLink[]>();
	for (const each of links) {
		if (each.link.apart !== null || stories.setOf(each.a) !== stories.setOf(each.b)) continue;
		for (const end of [each.a, each.b]) {
			const list = linksOf.get(end);
			if (list) list.push(each);
			else linksOf.set(end, [each]);
		}
	}
	const chosen = new Map(decisions.canonical.map(({ ids, reason }) => [ids[0] ?? '', reason]));
	const written: Story[] = [];
	for (let group = 0; group < groups.length; group++) {
		if (stories.setOf(group) !== group) continue;
		const numbers = stories.membersOf(group);
		const copies = groups[group]?.copies ?? [];
		const fact = copies[0];
		if (fact && numbers.length === 1 && copies.length === 1) written.push(storyOfOne(fact, chosen));
		else written.push(storyOf(numbers, assembly, linksOf, chosen));
	}
	const decided = decisionsById(decisions);
	return written.map((story) => withDecisions(story, decided)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The story, with the decisions that name a member of it. */
function withDecisions(story: Story, decided: ReadonlyMap<string, readonly KeeperDecision[]>): Story {
	if (decided.size === 0) return story;
	const decisions = new Set(story.members.flatMap(({ id }) => decided.get(id) ?? []));
	return decisions.size === 0 ? story : { ...story, decisions: [...decisions] };
}

function storyOf(
	numbers: readonly number[],
	assembly: Assembly,
	linksOf: ReadonlyMap<number, readonly GroupLink[]>,
	chosen: ReadonlyMap<string, string>,
): Story {
	const { groups, pages } = assembly;
	const drafts = numbers.flatMap((group) => {
		const isPart = (linksOf.get(group) ?? []).some(({ link, a }) => link.part === (a === group ? 'a' : 'b'));
		// Copies have one body; only texts that differ are compared by their length.
		const copies = groups[group]?.copies ?? [];
		const length = numbers.length > 1 ? (groups[group]?.ownLength() ?? 0) : 0;
		return copies.map(
			(fact): Draft => ({ fact: numbers.length > 1 ? { ...fact, length } : fact, group, isPart }),
		);
	});
	const canonical = firstOf(drafts, chosen);
	const heads = new Map<number, Draft>();
	for (const [page, onPage] of Map.groupBy(drafts, ({ group }) => pages.setOf(group)))
		heads.set(page, page === pages.setOf(canonical.group) ? canonical : firstOf(onPage, chosen));
	const members = drafts.map((draft): StoryMember => {
		const head = heads.get(pages.setOf(draft.group)) ?? draft;
		return memberOf(draft, head, canonical, { linksOf, pages, heads });
	});
	const wholes = drafts.filter(({ isPart }) => !isPart || drafts.every((draft) => draft.isPart));
	const decision = chosen.get(canonical.fact.id);
	return {
		id: (drafts.map(({ fact }) => fact).sort(bySeen)[0]?.id ?? canonical.fact.id) as string as StoryId,
		canonical: canonical.fact.id,
		reason:
			decision === undefined
				? preferenceReason(wholes.map(({ fact }) => fact).sort(byPreference))
				: chosenReason(decision),
		members: orderMembers(members, drafts, canonical),
	};
}

/** What most articles are: a text that stands once. */
function storyOfOne(fact: ClusterFact, chosen: ReadonlyMap<string, string>): Story {
	const { id } = fact;
	const decision = chosen.get(id);
	return {
		id: id as string as StoryId,
		canonical: id,
		reason: decision === undefined ? preferenceReason([fact]) : chosenReason(decision),
		members: [{ id, relation: null, to: null, page: id, evidence: SHOWN }],
	};
}

function chosenReason(decision: string): string {
	return `The keeper chose it. ${decision}`.trim();
}

/** The one that the keeper chose, or the first by preference among those that are no excerpts. */
function firstOf(drafts: readonly Draft[], chosen: ReadonlyMap<string, string>): Draft {
	const sorted = [...drafts].sort(
		(x, y) => Number(x.isPart) - Number(y.isPart) || byPreference(x.fact, y.fact),
	);
	return (sorted.find(({ fact }) => chosen.has(fact.id)) ?? sorted[0]) as Draft;
}

interface Surroundings {
	readonly linksOf: ReadonlyMap<number, readonly GroupLink[]>;
	readonly pages: Components;
	/** By set of pages: the article on whose page the text is shown. */
	readonly heads: ReadonlyMap<number, Draft>;
}

function memberOf(draft: Draft, head: Draft, canonical: Draft, around: Surroundings): StoryMember {
	const { fact, group } = draft;
	const page = head.fact.id;
	if (draft === canonical) return { id: fact.id, relation: null, to: null, page, evidence: SHOWN };
	const toHead = head !== draft;
	if (toHead && head.group === group)
		return { id: fact.id, to: page, page, ...copyRelation(fact, head.fact) };
	const best = bestLink(draft, toHead ? head : canonical, around);
	// A page is shared by copies, or because the keeper says so whatever else their texts are.
	if (!best || (toHead && !COPY_RELATIONS.has(best.link.relation))) {
		const relation = fact.script === head.fact.script ? 'sameText' : 'scriptCopy';
		return { id: fact.id, relation, to: page, page, evidence: 'The keeper says that they are one text.' };
	}
	const { link } = best;
	const isA = best.a === group;
	const other = isA ? best.b : best.a;
	const isWhole = link.relation === 'excerptOf' && link.part !== (isA ? 'a' : 'b');
	const to = toHead ? page : (around.heads.get(around.pages.setOf(other))?.fact.id ?? canonical.fact.id);
	const { evidence } = link;
	return { id: fact.id, relation: isWhole ? 'revision' : link.relation, to, page, evidence };
}

/** The link that says most of a member: one to the given target, else the closest one. */
function bestLink({ group }: Draft, target: Draft, { linksOf, pages }: Surroundings): GroupLink | undefined {
	const rank = (each: GroupLink) => {
		const other = each.a === group ? each.b : each.a;
		if (other === target.group) return 0;
		return pages.setOf(other) === pages.setOf(target.group) ? 1 : 2;
	};
	return [...(linksOf.get(group) ?? [])].sort(
		(x, y) =>
			rank(x) - rank(y) ||
			closeness(y.link) - closeness(x.link) ||
			(`${x.link.a} ${x.link.b}` < `${y.link.a} ${y.link.b}` ? -1 : 1),
	)[0];
}

/** The canonical copy first, then by date, the undated last, then by id. */
function orderMembers(
	members: readonly StoryMember[],
	drafts: readonly Draft[],
	canonical: Draft,
): StoryMember[] {
	const keys = new Map(
		drafts.map((draft) => [
			draft.fact.id,
			`${draft === canonical ? 0 : 1} ${draft.fact.date ?? '~'} ${draft.fact.id}`,
		]),
	);
	const key = ({ id }: StoryMember) => keys.get(id) ?? '';
	return [...members].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
