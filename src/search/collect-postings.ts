import type { IndexText } from './pages.ts';
import type { Articles } from './postings.ts';
import { headlineToken, lastToken, pairToken } from './tokens.ts';

/** Everything known of one token. */
export interface TokenPostings {
	readonly token: string;
	readonly articles: Articles;
	/** Positions by article, in the order of `articles`; null for tokens that have none. */
	readonly positions: readonly (readonly number[])[] | null;
}

/** Code points fit into 21 bits; a key holds two of them and one bit. */
const WIDTH = 0x20_0000;

function tokenOf(key: number): string {
	const flag = key % 2 === 1;
	const first = Math.floor(key / 2 / WIDTH);
	const second = Math.floor(key / 2) % WIDTH;
	if (second !== 0) return pairToken(first, second, flag);
	return flag ? lastToken(first) : headlineToken(first);
}

/** Numbers in growing arrays, several columns of the same length. */
class Columns {
	private capacity = 1 << 16;
	private columns = [0, 1, 2].map(() => new Uint32Array(this.capacity));
	length = 0;

	push(...row: readonly [number, number, number]): void {
		if (this.length === this.capacity) {
			this.capacity *= 2;
			this.columns = this.columns.map((column) => {
				const grown = new Uint32Array(this.capacity);
				grown.set(column);
				return grown;
			});
		}
		for (const [index, column] of this.columns.entries()) column[this.length] = row[index] ?? 0;
		this.length++;
	}

	/** Column 1 and 2, sorted by column 0 with the order of rows kept; `starts[n]` is the first row of `n`. */
	grouped(groups: number): { starts: Uint32Array; first: Uint32Array; second: Uint32Array } {
		const [group = new Uint32Array(), ...values] = this.columns;
		const starts = new Uint32Array(groups + 1);
		for (let row = 0; row < this.length; row++) starts[(group[row] ?? 0) + 1]!++;
		for (let number = 0; number < groups; number++) starts[number + 1]! += starts[number]!;
		const next = starts.slice();
		const first = new Uint32Array(this.length);
		const second = new Uint32Array(this.length);
		for (let row = 0; row < this.length; row++) {
			const place = next[group[row]!]!++;
			first[place] = values[0]![row]!;
			second[place] = values[1]![row]!;
		}
		return { starts, first, second };
	}
}

/** Position that says: in the headline, nowhere in particular. */
const NOWHERE = 0xffff_ffff;

/** Collects the tokens of a shard, article by article, in twelve bytes each. */
export class PostingsCollector {
	private readonly keys: number[] = [];
	private readonly ids = new Map<number, number>();
	private readonly rows = new Columns();
	/** Token ids and articles of tokens that stand in a headline, as one number each. */
	private readonly headlines = new Set<number>();

	get size(): number {
		return this.rows.length;
	}

	private idOf(key: number): number {
		let id = this.ids.get(key);
		if (id === undefined) {
			id = this.keys.push(key) - 1;
			this.ids.set(key, id);
		}
		return id;
	}

	/** Adds a text of an article. Articles must come in ascending order, texts of one by position. */
	add(article: number, { stream: { codes, broken }, headline, first }: IndexText): void {
		for (const [index, code] of codes.entries()) {
			const next = codes[index + 1];
			const flag = next === undefined || broken[index + 1] === true;
			const id = this.idOf((code * WIDTH + (next ?? 0)) * 2 + (flag ? 1 : 0));
			this.rows.push(id, article, first + index);
			if (index < headline) this.headlines.add(article * 2 ** 26 + id);
		}
		for (const code of new Set(codes.slice(0, headline))) {
			this.rows.push(this.idOf(code * WIDTH * 2), article, NOWHERE);
		}
	}

	/** All tokens in order, with what is known of each. */
	*tokens(): Generator<TokenPostings> {
		const { starts, first, second } = this.rows.grouped(this.keys.length);
		const named = this.keys.map((key, id) => ({ token: tokenOf(key), id }));
		named.sort((a, b) => (a.token < b.token ? -1 : 1));
		for (const { token, id } of named) {
			const numbers: number[] = [];
			const positions: number[][] = [];
			for (let row = starts[id]!; row < starts[id + 1]!; row++) {
				if (numbers.at(-1) !== first[row]) {
					numbers.push(first[row]!);
					positions.push([]);
				}
				positions.at(-1)?.push(second[row]!);
			}
			const inHeadline = numbers.map((article) => this.headlines.has(article * 2 ** 26 + id));
			const placed = positions[0]?.[0] !== NOWHERE;
			const counts = positions.map((list) => (placed ? list.length : 1));
			yield { token, articles: { numbers, counts, inHeadline }, positions: placed ? positions : null };
		}
	}
}
