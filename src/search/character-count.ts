import { SCAN_LIMIT } from './character-hits.ts';
import { characterOf } from './tokens.ts';

/** Share of the articles from which on a character alone is only looked for in headlines. */
const FREQUENT = 0.01;

/** Counts in how many articles each character stands, and notes those that fill many files of a shard. */
export class CharacterCount {
	private readonly articles = new Uint32Array(0x11_0000);
	private readonly latest = new Uint32Array(0x11_0000);
	private readonly wide = new Set<number>();
	private article = 0;

	/** @param texts characters of the texts of one article */
	add(texts: readonly (readonly number[])[]): void {
		this.article++;
		for (const codes of texts) {
			for (const code of codes) {
				if (this.latest[code] === this.article) continue;
				this.latest[code] = this.article;
				this.articles[code] = (this.articles[code] ?? 0) + 1;
			}
		}
	}

	/** @param starts what the words of the files of a finished shard begin at, in order */
	addShard(starts: readonly string[]): void {
		const files = new Map<number, number>();
		for (const start of starts) {
			const code = characterOf(start);
			if (code !== null) files.set(code, (files.get(code) ?? 0) + 1);
		}
		for (const [code, count] of files) if (count >= SCAN_LIMIT) this.wide.add(code);
	}

	/** Characters that fill many files of a shard although they stand in few of all articles. */
	scanned(articles: number): string {
		return [...this.wide]
			.filter((code) => (this.articles[code] ?? 0) < articles * FREQUENT)
			.sort((a, b) => a - b)
			.map((code) => String.fromCodePoint(code))
			.join('');
	}
}
