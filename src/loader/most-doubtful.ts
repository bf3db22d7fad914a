import { readingDoubts } from '../extract/reading-doubt.ts';
import type { DoubtfulArticle } from '../model/report.ts';
import type { SourceRef } from '../model/source.ts';
import type { UngroupedArticle } from './catalogue-writer.ts';

/** Articles that the report lists. */
const LISTED = 20;
/** Records with unreadable bytes that are remembered; of more, the first. */
const RECORDS_KEPT = 10_000;

/** Gathers the most doubtful articles of a build; holds no more than these. */
export class MostDoubtful {
	readonly #damaged = new Set<string>();
	#articles: DoubtfulArticle[] = [];

	/** Remembers a record that holds bytes that could not be read. */
	noteDamaged(ref: SourceRef): void {
		if (this.#damaged.size < RECORDS_KEPT) this.#damaged.add(keyOf(ref));
	}

	add(article: UngroupedArticle): void {
		const { path, record } = article.ref;
		const reasons = readingDoubts(article, this.#damaged.has(keyOf(article.ref)));
		if (reasons.length === 0) return;
		const score = reasons.reduce((sum, { points }) => sum + points, 0);
		const last = this.#articles.at(-1);
		if (last && this.#articles.length === LISTED && last.score >= score) return;
		const line = article.ledger[0]?.lines[0] ?? 1;
		const { id, headline } = article;
		this.#articles.push({ id, headline, file: path, line, record, score, reasons });
		// Stable, so that of equals the first read stays.
		this.#articles = this.#articles.sort((a, b) => b.score - a.score).slice(0, LISTED);
	}

	/** The most doubtful first; of equals the one read first. */
	list(): readonly DoubtfulArticle[] {
		return this.#articles;
	}
}

function keyOf({ path, record }: SourceRef): string {
	return JSON.stringify([path, record]);
}
