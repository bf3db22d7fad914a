import type { Credit } from '../model/extraction.ts';
import type { StoredArticle } from '../model/listing.ts';
import type { ArticleVariant } from '../model/variant.ts';

/** People with the same work; names in the variant's script. Only authors have a page, thus a slug. */
export interface CreditLine {
	readonly role: Credit['role'];
	readonly people: readonly CreditedPerson[];
}

/** A person of a credit line, and where in the article's authors or editors. */
export interface CreditedPerson {
	readonly name: string;
	readonly slug: string | null;
	readonly part: 'author' | 'editor';
	readonly index: number;
}

/** Authors by the work they did, in the order of the byline, then the editors. Each person stands once. */
export function credits(stored: StoredArticle, variant: ArticleVariant): readonly CreditLine[] {
	const { article, authorSlugs } = stored;
	const roles = new Map(article.credits.map(({ name, role }) => [name, role]));
	const lines = new Map<Credit['role'], CreditedPerson[]>();
	const add = (role: Credit['role'], person: CreditedPerson) => {
		const line = lines.get(role) ?? [];
		line.push(person);
		lines.set(role, line);
	};
	article.authors.forEach((author, index) => {
		const role = roles.get(author) ?? 'author';
		add(role, {
			name: variant.authors[index] ?? author,
			slug: authorSlugs[index] ?? null,
			part: 'author',
			index,
		});
	});
	article.editors.forEach((editor, index) => {
		add('editor', { name: variant.editors[index] ?? editor, slug: null, part: 'editor', index });
	});
	return [...lines].map(([role, people]) => ({ role, people }));
}
