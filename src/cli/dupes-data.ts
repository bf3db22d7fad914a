import { ComparableArticle } from '../cluster/comparable.ts';
import { type Explanation, explainPair } from '../cluster/explain.ts';
import type { ClusterFact } from '../cluster/group.ts';
import type { CatalogueReader } from '../loader/catalogue-reader.ts';
import type { KeeperDecision, Relation, Story } from '../model/story.ts';
import { UsageError } from './command.ts';

/** An article as `dupes` names it. */
export interface NamedArticle {
	readonly id: string;
	readonly headline: string;
	readonly outlet: string | null;
	readonly date: string | null;
	readonly path: string;
}

/** What `--explain` tells of two articles. */
export interface ExplainedPair extends Explanation {
	readonly a: NamedArticle;
	readonly b: NamedArticle;
	/** Id of the story that both are in, or null: neighbours and the keeper decide on that too. */
	readonly story: string | null;
	/** What the archive made of them: how the one stands to the other in that story, and why. */
	readonly decided: { readonly relation: Relation; readonly evidence: string } | null;
	/** What the keeper decided about both, or about the one that is shown; it wins over their texts. */
	readonly decisions: readonly KeeperDecision[];
}

/**
 * Explains a pair of the archive by ids.
 * @throws UsageError for an id that the archive does not hold, and for twice the same
 */
export function explainIds(reader: CatalogueReader, [idA, idB]: readonly string[]): ExplainedPair {
	if (idA === undefined || idB === undefined || idA === idB)
		throw new UsageError('--explain needs the ids of two articles');
	const [a, b] = [idA, idB].map((id) => {
		const [fact] = reader.clusterFacts([id]);
		if (!fact) throw new UsageError(`there is no article ${id}; \`jiuwen dupes\` lists ids`);
		return new ComparableArticle(fact, reader.paragraphs(id));
	}) as [ComparableArticle, ComparableArticle];
	const story = reader.article(idA)?.story;
	const shared = story?.members.some(({ id }) => id === idB) ? story : null;
	return {
		a: named(a.fact),
		b: named(b.fact),
		story: shared?.id ?? null,
		decided: shared && relationIn(shared, idA, idB),
		decisions: (story?.decisions ?? []).filter(
			({ kind, ids }) => (ids.includes(idA) && ids.includes(idB)) || (shared && kind === 'canonical'),
		),
		...explainPair(a, b),
	};
}

/** How an article is named in lists. */
export function nameOf(reader: CatalogueReader, id: string): NamedArticle {
	const [fact] = reader.clusterFacts([id]);
	return fact ? named(fact) : { id, headline: '', outlet: null, date: null, path: '' };
}

function named({ id, headline = '', outlet, date, path }: ClusterFact): NamedArticle {
	return { id, headline, outlet, date, path };
}

/** The relation that the story states between two of its members; null where it only states them to a third. */
function relationIn({ members }: Story, idA: string, idB: string): ExplainedPair['decided'] {
	const member = members.find(({ id, to }) => (id === idA && to === idB) || (id === idB && to === idA));
	return member?.relation ? { relation: member.relation, evidence: member.evidence } : null;
}
