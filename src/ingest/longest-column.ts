/** The shortest value that is taken for a text where no column is called one; less where it holds a sentence. */
const LEAST = { characters: 24, sentence: 12 } as const;

const SENTENCE = /[。！？；]/u;
/** Values that are no text however long: addresses, paths, digests, numbers, days. */
const DATA = /^(?:https?:)?\/\/\S+$|^[\x21-\x7e]*$|^[\d\s:./+-]*$/u;
/** Columns that hold no text by their names. */
const NO_TEXT =
	/img|image|pic|photo|thumb|cover|keyword|tag|cookie|hash|md5|sha|path|json|图|圖|关键|關鍵|标签|標籤|路径|路徑|封面/iu;

/** Whether a value can be the text of an article where nothing says so. */
export function couldBeText(name: string, value: string, least: number = LEAST.characters): boolean {
	const text = value.trim();
	if (NO_TEXT.test(name) || DATA.test(text)) return false;
	return (
		text.length >= least ||
		(least === LEAST.characters && text.length >= LEAST.sentence && SENTENCE.test(text))
	);
}

/** The longest value that can be a text, by the name of its column. */
export function longestText(
	row: Readonly<Record<string, string>>,
	taken: ReadonlySet<string>,
	least?: number,
): string | null {
	let longest: string | null = null;
	for (const [name, value] of Object.entries(row))
		if (
			!taken.has(name) &&
			couldBeText(name, value, least) &&
			value.length > (row[longest ?? '']?.length ?? 0)
		)
			longest = name;
	return longest;
}

/**
 * The column with the longest texts of the rows seen so far, so that a row whose text is short, or whose note is long,
 * is read as the others are.
 */
export class LongestColumn {
	readonly #sums = new Map<string, number>();

	/** The column that holds the text, with this row counted; null where none has held one. */
	of(row: Readonly<Record<string, string>>, taken: ReadonlySet<string>): string | null {
		for (const [name, value] of Object.entries(row))
			if (!taken.has(name) && couldBeText(name, value))
				this.#sums.set(name, (this.#sums.get(name) ?? 0) + value.length);
		let best: string | null = null;
		for (const [name, sum] of this.#sums)
			if (name in row && !taken.has(name) && sum > (this.#sums.get(best ?? '') ?? 0)) best = name;
		return best;
	}
}
