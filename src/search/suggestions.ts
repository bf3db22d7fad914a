import type { Query, Term } from './query.ts';

/** Another query that may find what this one did not. */
export interface Suggestion {
	/** What it does: drops the quotation marks, drops what is excluded, takes one word alone, or cuts into words. */
	readonly how: 'unquoted' | 'unexcluded' | 'alone' | 'apart';
	readonly query: string;
}

/** Suggestions made at most. */
const LIMIT = 6;
/** Characters from which on a word may be several. */
const LONG = 4;

/** Without what would make it an operator. */
const bare = ({ typed }: Term) => typed.replaceAll('"', '');

/**
 * What to try when a query found nothing, the least change first.
 *
 * @param cut cuts a text into words; words of one character are of no use to it
 */
export function suggestions(query: Query, cut: (text: string) => readonly string[]): readonly Suggestion[] {
	const { all, none } = query;
	const terms = all.flat();
	const written = (group: readonly Term[], quote: boolean) =>
		group.map((term) => (quote && term.strict ? `"${bare(term)}"` : bare(term))).join(' OR ');
	const whole = (quote: boolean) => all.map((group) => written(group, quote)).join(' ');
	const out: Suggestion[] = [];
	if (none.length > 0 && all.length > 0) out.push({ how: 'unexcluded', query: whole(true) });
	if (terms.some(({ strict }) => strict)) out.push({ how: 'unquoted', query: whole(false) });
	if (terms.length > 1) for (const term of terms) out.push({ how: 'alone', query: written([term], true) });
	for (const term of terms) {
		const words = term.codes.length < LONG ? [] : cut(bare(term)).filter((word) => [...word].length > 1);
		if (words.length > 1) out.push({ how: 'apart', query: words.join(' ') });
	}
	const seen = new Set([query.typed.trim()]);
	return out.filter(({ query: text }) => text !== '' && !seen.has(text) && seen.add(text)).slice(0, LIMIT);
}
