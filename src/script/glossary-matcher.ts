import type { FixedSpan } from './fixed-span.ts';
import type { GlossaryRow } from './glossary.ts';
import { compareScopes, holdsIn, type TextOrigin } from './glossary-scope.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { keepUrls } from './urls.ts';

/** Finds the rows of a glossary in texts: longest first, from left to right, narrower scope before wider. */
export class GlossaryMatcher {
	readonly #fromHans: ReadonlyMap<string, readonly GlossaryRow[]>;
	readonly #fromHant: ReadonlyMap<string, readonly GlossaryRow[]>;
	readonly #hansTrie: PhraseTrie;
	readonly #hantTrie: PhraseTrie;

	constructor(rows: readonly GlossaryRow[]) {
		const ranked = [...rows].sort((a, b) => compareScopes(a.scope, b.scope));
		this.#fromHans = Map.groupBy(ranked, ({ hans }) => hans);
		const hant = new Map<string, GlossaryRow[]>();
		for (const row of ranked) {
			if (row.type === 'block') continue;
			for (const form of new Set([row.hant, row.tw, row.hk])) {
				if (form !== null) hant.set(form, [...(hant.get(form) ?? []), row]);
			}
		}
		this.#fromHant = hant;
		this.#hansTrie = new PhraseTrie(this.#fromHans.keys());
		this.#hantTrie = new PhraseTrie(hant.keys());
	}

	/** Rows found in a text, with where they begin and end. */
	#find(
		text: string,
		trie: PhraseTrie,
		rows: ReadonlyMap<string, readonly GlossaryRow[]>,
		origin: TextOrigin,
	): { from: number; to: number; row: GlossaryRow }[] {
		const found: { from: number; to: number; row: GlossaryRow }[] = [];
		if (trie.keys.length === 0) return found;
		for (let at = 0; at < text.length; at++) {
			for (const number of trie.all(text, at).reverse()) {
				const key = trie.keys[number] ?? '';
				const row = rows.get(key)?.find((one) => holdsIn(one.scope, origin));
				if (!row) continue;
				found.push({ from: at, to: at + key.length, row });
				at += key.length - 1;
				break;
			}
		}
		return found;
	}

	/** Fixed spans of the rows that stand in a Simplified text. */
	spans(text: string, origin: TextOrigin): FixedSpan[] {
		return this.#find(text, this.#hansTrie, this.#fromHans, origin).map(({ from, to, row }) => ({
			from,
			to,
			forms: row.type === 'block' ? null : { TW: row.tw ?? row.hant, HK: row.hk ?? row.hant },
			by: 'row',
		}));
	}

	/** Converts a Traditional text to Simplified, rows of the glossary first; URLs stay. */
	simplified(text: string, convert: (part: string) => string, origin: TextOrigin = {}): string {
		let out = '';
		let done = 0;
		for (const { from, to, row } of this.#find(text, this.#hantTrie, this.#fromHant, origin)) {
			out += keepUrls(text.slice(done, from), convert) + row.hans;
			done = to;
		}
		return out + keepUrls(text.slice(done), convert);
	}
}
