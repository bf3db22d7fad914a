import type { CopyGroup, GroupLink } from './build-stories.ts';
import type { Components } from './components.ts';
import type { Link } from './link.ts';

/**
 * Gives each excerpt to one story: the one that holds most of it, then the one under the same headline, then the one of
 * the nearest date. Where that leaves a tie between stories it joins none, for a passage that two reports quote belongs
 * to neither. A text made up of several others (a day's round-up) takes none of them in: they would vanish behind it.
 *
 * @param stories grows by the excerpts
 * @returns for the links that join nothing the reason why
 */
export function attachParts(
	links: readonly GroupLink[],
	groups: readonly CopyGroup[],
	stories: Components,
): ReadonlyMap<Link, string> {
	const reasons = new Map<Link, string>();
	// Of two texts that hold a part one may itself be an excerpt of the other.
	const related = new Set(
		links.filter(({ link }) => link.relation === 'excerptOf').map(({ a, b }) => pairKey(a, b)),
	);
	const byPart = Map.groupBy(
		links.filter(({ link }) => link.relation === 'excerptOf'),
		({ link, a, b }) => (link.part === 'a' ? a : b),
	);
	const chosen: { readonly part: number; readonly whole: number; readonly link: Link }[] = [];
	for (const [part, all] of [...byPart].sort(([a], [b]) => a - b)) {
		const ranked = all
			.map(({ link, a, b }) => ({ link, whole: a === part ? b : a }))
			.map((each) => ({ ...each, rank: rankOf(each.link, groups[part], groups[each.whole]) }))
			.sort((x, y) => compareRanks(x.rank, y.rank) || x.whole - y.whole);
		const [best] = ranked;
		if (!best) continue;
		const rivals = ranked.filter(
			({ whole }) =>
				stories.setOf(whole) !== stories.setOf(best.whole) && !related.has(pairKey(whole, best.whole)),
		);
		for (const { link } of rivals) reasons.set(link, 'story/another-holds-more');
		if (rivals.some(({ rank }) => compareRanks(rank, best.rank) === 0)) {
			for (const { link } of ranked) reasons.set(link, 'story/several-hold-it');
		} else chosen.push({ part, whole: best.whole, link: best.link });
	}
	const compilations = compilationsAmong(chosen, groups, stories);
	for (const { part, whole, link } of chosen) {
		const sameHeadline = groups[part]?.headline() === groups[whole]?.headline();
		if (compilations.has(whole) && !sameHeadline) reasons.set(link, 'story/compilation');
		else stories.join(part, whole, link.mostFound);
	}
	return reasons;
}

/** Wholes that hold parts from two or more stories, each under its own headline. */
function compilationsAmong(
	chosen: readonly { readonly part: number; readonly whole: number }[],
	groups: readonly CopyGroup[],
	stories: Components,
): ReadonlySet<number> {
	const partsOf = new Map<number, Set<number>>();
	for (const { part, whole } of chosen) {
		if (groups[part]?.headline() === groups[whole]?.headline()) continue;
		const sets = partsOf.get(whole) ?? new Set();
		partsOf.set(whole, sets.add(stories.setOf(part)));
	}
	return new Set([...partsOf].filter(([, sets]) => sets.size > 1).map(([whole]) => whole));
}

/** How well a whole fits its part, the best first: share of the part that it holds, headline, days between. */
type Rank = readonly [found: number, headline: number, days: number];

function rankOf(link: Link, part: CopyGroup | undefined, whole: CopyGroup | undefined): Rank {
	const [date, other] = [part?.copies[0]?.date, whole?.copies[0]?.date];
	const days = Math.abs(Date.parse(date ?? '') - Date.parse(other ?? '')) / 86_400_000;
	return [-link.mostFound, part?.headline() === whole?.headline() ? 0 : 1, Number.isNaN(days) ? 1e6 : days];
}

function compareRanks(a: Rank, b: Rank): number {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function pairKey(a: number, b: number): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}
