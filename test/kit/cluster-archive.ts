import type { BodySource } from '../../src/cluster/body-source.ts';
import type { ClusterFact } from '../../src/cluster/group.ts';
import { bodyKey } from '../../src/cluster/key.ts';
import { composeBulletin, composeReport } from '../../src/demo/compose.ts';
import type { ArticleId, OutletId } from '../../src/model/ids.ts';
import type { Script } from '../../src/model/script.ts';

/** An article as the cluster room sees it. */
export interface ClusterArticle {
	readonly id: string;
	readonly headline: string;
	readonly paragraphs: readonly string[];
	readonly date: string | null;
	readonly outlet: string | null;
	readonly script: Script;
}

/** An article with what is not said filled in. */
export function article(
	given: Partial<ClusterArticle> & { id: string; paragraphs: readonly string[] },
): ClusterArticle {
	return { headline: '标题', date: '2023-03-01', outlet: null, script: 'zh-Hans', ...given };
}

/** What `relateArticles` takes. */
export function archiveOf(articles: readonly ClusterArticle[]): { facts: ClusterFact[]; bodies: BodySource } {
	const texts = new Map(articles.map(({ id, paragraphs }) => [id, paragraphs]));
	return {
		facts: articles.map(factOf),
		bodies: { paragraphs: (id) => texts.get(id) ?? [] },
	};
}

/** Facts of an article. */
export function factOf({ id, headline, paragraphs, date, outlet, script }: ClusterArticle): ClusterFact {
	return {
		id: id as ArticleId,
		bodyKey: bodyKey(paragraphs),
		script,
		verdict: 'native',
		length: paragraphs.join('').length,
		date,
		path: id,
		outlet: outlet as OutletId | null,
		headline,
		seen: 0,
	};
}

const FIRST_DAY = Date.parse('2023-03-01');

/** Invented reports, each of another matter. The same numbers give the same reports. */
export function reports(count: number): ClusterArticle[] {
	return Array.from({ length: count }, (_, number) => generated('report', composeReport, number));
}

/** Invented bulletins: template siblings that differ in names and figures only. */
export function bulletins(count: number): ClusterArticle[] {
	return Array.from({ length: count }, (_, number) => generated('bulletin', composeBulletin, number));
}

function generated(name: string, compose: typeof composeReport, number: number): ClusterArticle {
	const { headlines, paragraphs } = compose(1000 + number, number, 'jichuan', 19_000 + number);
	return article({
		id: `${name}${String(number).padStart(4, '0')}`,
		headline: headlines[0],
		// Without the notice that each generated text ends with.
		paragraphs: paragraphs.slice(0, -1),
		date: new Date(FIRST_DAY + number * 86_400_000).toISOString().slice(0, 10),
	});
}
