import { ComparableArticle } from './comparable.ts';
import type { ClusterFact } from './group.ts';

/** Where bodies are read from: a catalogue, or a map in a test. Called often; it need not keep anything in memory. */
export interface BodySource {
	/** Texts of the paragraphs of an article's body. */
	paragraphs(id: string): readonly string[];
}

/** Prepared articles, at most `limit` of them kept; the one used longest ago goes first. */
export class ComparableCache {
	readonly #source: BodySource;
	readonly #limit: number;
	readonly #kept = new Map<string, ComparableArticle>();

	constructor(source: BodySource, limit = 2000) {
		this.#source = source;
		this.#limit = limit;
	}

	get(fact: ClusterFact): ComparableArticle {
		const known = this.#kept.get(fact.id);
		const made = known ?? new ComparableArticle(fact, this.#source.paragraphs(fact.id));
		this.#kept.delete(fact.id);
		this.#kept.set(fact.id, made);
		if (this.#kept.size > this.#limit) this.#kept.delete(this.#kept.keys().next().value ?? '');
		return made;
	}
}
