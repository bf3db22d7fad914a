import { EVERYTHING, FACETS, type Narrowing } from './narrowing.ts';
import type { Order } from './rank.ts';

/** How results are shown: by article, or 逐條 each single mention. */
export type ResultView = 'articles' | 'mentions';

/** What of a search is in the address, so that it can be shared and gone back to. */
export interface BoxState {
	readonly query: string;
	readonly order: Order;
	readonly everyCopy: boolean;
	readonly view: ResultView;
	readonly narrowing: Narrowing;
	/** Only where it is written so (松 without 鬆); null for all ways of writing. */
	readonly form: string | null;
}

const ORDERS: readonly Order[] = ['relevance', 'newest', 'oldest'];
const SPAN = ['from', 'to'] as const;
const DAY = /^\d{4}(?:-\d\d){0,2}$/;

/** Reads the part of an address after `?`. What it does not know, or finds wrong, it takes as not said. */
export function readState(addressSearch: string): BoxState {
	const said = new URLSearchParams(addressSearch);
	const order = ORDERS.find((known) => known === said.get('sort')) ?? 'relevance';
	const values = FACETS.map((facet) => [facet, [...new Set(said.getAll(facet))].filter(Boolean)]);
	const ends = SPAN.map((end) => [end, DAY.test(said.get(end) ?? '') ? said.get(end) : null]);
	const narrowing: Narrowing = { ...EVERYTHING, ...Object.fromEntries([...values, ...ends]) };
	return {
		query: said.get('q') ?? '',
		order,
		everyCopy: said.get('copies') === 'all',
		view: said.get('view') === 'mentions' ? 'mentions' : 'articles',
		narrowing,
		form: said.get('form') || null,
	};
}

/** The part of an address from `?` on; empty for the state that is there at first. */
export function writeState({ query, order, everyCopy, view, narrowing, form }: BoxState): string {
	const say = new URLSearchParams();
	if (query !== '') say.set('q', query);
	if (order !== 'relevance') say.set('sort', order);
	if (everyCopy) say.set('copies', 'all');
	if (view !== 'articles') say.set('view', view);
	for (const [key, said] of Object.entries({ ...narrowing, form }))
		for (const value of [said ?? []].flat()) say.append(key, value);
	const written = say.toString();
	return written === '' ? '' : `?${written}`;
}
