import { readingDoubts } from '../extract/reading-doubt.ts';
import type { Problem } from '../model/problem.ts';
import type { DoubtfulArticle } from '../model/report.ts';
import type { UngroupedArticle } from './catalogue-writer.ts';

/** Articles that the report lists. */
const LISTED = 20;
/** Files with unreadable bytes that are remembered; of more, the first. */
const FILES_KEPT = 10_000;

/** Codes of Problems that tell of bytes that could not be read. */
const DAMAGE = new Set(['source-bad-bytes', 'source-nul-bytes']);

/** Whether a Problem tells of bytes that could not be read. */
export function tellsOfDamage({ code }: Problem): boolean {
	return DAMAGE.has(code);
}

/** Gathers the most doubtful articles of a build; holds no more than these. */
export class MostDoubtful {
	readonly #damaged = new Set<string>();
	#articles: DoubtfulArticle[] = [];

	/** Remembers which files have bytes that could not be read. Call it for every Problem of the sources. */
	note(problem: Problem): void {
		const { file } = problem;
		if (tellsOfDamage(problem) && this.#damaged.size < FILES_KEPT) this.#damaged.add(file);
	}

	add(article: UngroupedArticle): void {
		const { path, record } = article.ref;
		const reasons = readingDoubts(article, this.#damaged.has(path));
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
