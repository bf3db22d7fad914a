import type { Credit } from '../model/extraction.ts';
import type { StoredArticle } from '../model/listing.ts';
import type { ArticleVariant } from '../model/variant.ts';

/** People with the same work; names in the variant's script. Only authors have a page, thus a slug. */
export interface CreditLine {
	readonly role: Credit['role'];
	readonly people: readonly { readonly name: string; readonly slug: string | null }[];
}

/** Authors by the work they did, in the order of the byline, then the editors. Each person stands once. */
export function credits(stored: StoredArticle, variant: ArticleVariant): readonly CreditLine[] {
	const { article, authorSlugs } = stored;
	const roles = new Map(article.credits.map(({ name, role }) => [name, role]));
	const lines = new Map<Credit['role'], { name: string; slug: string | null }[]>();
	const add = (role: Credit['role'], name: string, slug: string | null) => {
		const line = lines.get(role) ?? [];
		line.push({ name, slug });
		lines.set(role, line);
	};
	article.authors.forEach((author, index) => {
		const role = roles.get(author) ?? 'author';
		add(role, variant.authors[index] ?? author, authorSlugs[index] ?? null);
	});
	article.editors.forEach((editor, index) => {
		add('editor', variant.editors[index] ?? editor, null);
	});
	return [...lines].map(([role, people]) => ({ role, people }));
}
