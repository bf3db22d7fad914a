import type { LineBook } from '../marks.ts';
import type { PickedFields } from '../rule-pack/apply-parts.ts';
import type { Block } from './blocks.ts';
import { findAround, findContainer, withAllBelow } from './container.ts';
import { withNeighbours } from './grow.ts';
import type { PageHead } from './page-head.ts';
import { findPageTitle, firstShownTitle, type PageTitle } from './page-title.ts';
import { furtherArticleAt, holdsText, weighPlaces } from './places.ts';
import { isRunning } from './running.ts';
import { around, type Element } from './tree.ts';
import { strewnShare } from './trim.ts';

/** Where the parts of a page stand among its blocks. */
export interface PageParts {
	/** Indices of the blocks that can be text of the article, in order. */
	readonly inside: readonly number[];
	readonly title: Pick<PageTitle, 'text' | 'block'>;
	/** Index of the first block of running text. */
	readonly bodyAt: number;
}

/** A heading opens no text, though it may end like a sentence. */
const HEADING = /^h[1-3]$/;

/** Blocks of the text and its headline: as the outlet's selectors say, else by the generic rules. */
export function findParts(
	book: LineBook,
	all: readonly Block[],
	head: PageHead,
	picked: PickedFields,
): PageParts {
	const blocks = all.filter(({ index }) => book.marks[index]?.fate !== 'dropped');
	const shownAt = firstShownTitle(head, blocks);
	const inside = picked.body ?? findInside(all, blocks, shownAt);
	const running = inside.filter((index) => !book.marks[index] && isRunning(all[index] as Block));
	const open = running.filter((index) => !HEADING.test((all[index] as Block).element.tagName));
	const bodyAt = open.find((index) => index > shownAt) ?? open[0] ?? running[0] ?? 0;
	const text = running.map((index) => (all[index] as Block).folded);
	return { inside, title: picked.headline ?? findPageTitle(head, blocks, bodyAt, text), bodyAt };
}

/** The blocks of the container that do not stand around the article, with neighbours that are text. */
function findInside(all: readonly Block[], blocks: readonly Block[], shownAt: number): readonly number[] {
	const further = furtherArticleAt(blocks, shownAt);
	if (further !== null)
		return findInside(
			all,
			blocks.filter(({ index }) => index < further),
			shownAt,
		);
	const aside = findAround(blocks, shownAt);
	const container = findArticle(all, blocks, aside, shownAt);
	if (!container) return [];
	const apart = apartFrom(container, aside);
	const within = withAllBelow([container]);
	const own = blocks.filter(({ element }) => within.has(element) && !apart.has(element));
	return withNeighbours(
		blocks,
		container,
		own.map(({ index }) => index),
		apart,
		shownAt,
	);
}

/** Share of links, single words and days from which on an element behind a text holds lists. */
const LISTS_SHARE = 0.25;

/** The container; where it holds lists and the text stands between headline and them, that of what stands before them. */
function findArticle(
	all: readonly Block[],
	blocks: readonly Block[],
	aside: ReadonlySet<Element>,
	shownAt: number,
): Element | null {
	const places = weighPlaces(all, shownAt);
	const container = findContainer(blocks, aside, places);
	if (!container || shownAt < 0) return container;
	const within = withAllBelow([container]);
	const own = blocks.filter(({ element }) => within.has(element));
	const first = own[0]?.index ?? 0;
	const isBehind = first > shownAt && holdsText(all, shownAt, first);
	if (!isBehind || strewnShare(own) < LISTS_SHARE) return container;
	return findContainer(
		blocks.filter(({ index }) => index < first),
		aside,
		places,
	);
}

/** What stands around the article, but for the elements that the container itself stands in. */
function apartFrom(container: Element, aside: ReadonlySet<Element>): ReadonlySet<Element> {
	const outer = new Set(around(container));
	return withAllBelow([...aside].filter((element) => !outer.has(element)));
}
