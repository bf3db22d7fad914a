/** Rows of a dictionary: what is looked for, what stands for it. */
export type DictionaryRow = readonly [key: string, value: string];

/** Splits a dictionary in the packed form of opencc-js: `key value|key value`. */
export function unpackDictionary(packed: string): DictionaryRow[] {
	return packed.split('|').map((row) => {
		const space = row.indexOf(' ');
		return [row.slice(0, space), row.slice(space + 1)];
	});
}

/** Begin of the children of each node, their characters and their values, as flat arrays in breadth-first order. */
interface Nodes {
	readonly firstChild: Int32Array;
	readonly unit: Uint16Array;
	/** Number of the row that ends at the node, or -1. */
	readonly row: Int32Array;
}

/**
 * A dictionary for longest-match look-up, packed into typed arrays (about 10 bytes a node).
 * Rows are numbered in ascending order of their keys, so that any number of outputs can be kept beside one trie.
 */
export class PhraseTrie {
	/** Keys in ascending UTF-16 order; the place of a key is its row number. */
	readonly keys: readonly string[];
	/** After {@link longest}: index of the first code unit behind the match. */
	end = 0;
	readonly #nodes: Nodes;
	/** Child of the root for each code unit, 0 where there is none. */
	readonly #root = new Int32Array(0x1_0000);

	/** @param keys the keys in any order; repeated ones count once */
	constructor(keys: Iterable<string>) {
		this.keys = [...new Set(keys)].filter((key) => key !== '').sort();
		this.#nodes = pack(this.keys);
		const { firstChild, unit } = this.#nodes;
		for (let node = firstChild[0] ?? 0; node < (firstChild[1] ?? 0); node++)
			this.#root[unit[node] ?? 0] = node;
	}

	/** Whether any key begins with a code unit. */
	begins(unit: number): boolean {
		return this.#root[unit] !== 0;
	}

	/** Child of a node, or 0. */
	#child(node: number, wanted: number): number {
		const { firstChild, unit } = this.#nodes;
		let low = firstChild[node] as number;
		let high = (firstChild[node + 1] as number) - 1;
		while (low <= high) {
			const middle = (low + high) >> 1;
			const found = unit[middle] as number;
			if (found === wanted) return middle;
			if (found < wanted) low = middle + 1;
			else high = middle - 1;
		}
		return 0;
	}

	/** Row of the longest key that stands in the text at an index, or -1; {@link end} tells where it ends. */
	longest(text: string, at: number): number {
		const rows = this.#nodes.row;
		let found = -1;
		let node = this.#root[text.charCodeAt(at)] as number;
		for (let index = at + 1; node !== 0; index++) {
			const row = rows[node] as number;
			if (row >= 0) {
				found = row;
				this.end = index;
			}
			if (index >= text.length) break;
			node = this.#child(node, text.charCodeAt(index));
		}
		return found;
	}

	/** Rows of all keys that stand in the text at an index, shortest first. */
	all(text: string, at: number): number[] {
		const rows = this.#nodes.row;
		const found: number[] = [];
		let node = this.#root[text.charCodeAt(at)] as number;
		for (let index = at + 1; node !== 0; index++) {
			const row = rows[node] as number;
			if (row >= 0) found.push(row);
			if (index >= text.length) break;
			node = this.#child(node, text.charCodeAt(index));
		}
		return found;
	}
}

/** Packs sorted keys breadth first: a node stands for a range of keys that share a beginning. */
function pack(keys: readonly string[]): Nodes {
	let size = 1;
	for (const key of keys) size += key.length;
	const firstChild = new Int32Array(size + 2);
	const unit = new Uint16Array(size + 1);
	const row = new Int32Array(size + 1).fill(-1);
	const low = new Int32Array(size + 1);
	const high = new Int32Array(size + 1);
	const depth = new Uint8Array(size + 1);
	high[0] = keys.length;
	let count = 1;
	for (let node = 0; node < count; node++) {
		firstChild[node] = count;
		const at = depth[node] as number;
		const end = high[node] as number;
		let index = low[node] as number;
		if (index < end && keys[index]?.length === at) row[node] = index++;
		while (index < end) {
			const first = (keys[index] as string).charCodeAt(at);
			const from = index;
			while (index < end && (keys[index] as string).charCodeAt(at) === first) index++;
			unit[count] = first;
			low[count] = from;
			high[count] = index;
			depth[count] = at + 1;
			count++;
		}
	}
	firstChild[count] = count;
	return {
		firstChild: firstChild.slice(0, count + 1),
		unit: unit.slice(0, count),
		row: row.slice(0, count),
	};
}
