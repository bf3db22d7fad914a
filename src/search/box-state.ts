import type { Order } from './rank.ts';

/** What of a search is in the address, so that it can be shared and gone back to. */
export interface BoxState {
	readonly query: string;
	readonly order: Order;
	readonly everyCopy: boolean;
}

const ORDERS: readonly Order[] = ['relevance', 'newest', 'oldest'];

/** Reads the part of an address after `?`. What it does not know, or finds wrong, it takes as not said. */
export function readState(addressSearch: string): BoxState {
	const said = new URLSearchParams(addressSearch);
	const order = ORDERS.find((known) => known === said.get('sort')) ?? 'relevance';
	return { query: said.get('q') ?? '', order, everyCopy: said.get('copies') === 'all' };
}

/** The part of an address from `?` on; empty for the state that is there at first. */
export function writeState({ query, order, everyCopy }: BoxState): string {
	const say = new URLSearchParams();
	if (query !== '') say.set('q', query);
	if (order !== 'relevance') say.set('sort', order);
	if (everyCopy) say.set('copies', 'all');
	const written = say.toString();
	return written === '' ? '' : `?${written}`;
}
