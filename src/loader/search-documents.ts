import type { ArticleVariant } from '../model/variant.ts';
import type { SearchDocument, SearchText } from '../search/document.ts';
import { PeopleInText } from '../variants/people-in-text.ts';
import { visibleText } from '../view/visible-text.ts';
import type { CatalogueReader } from './catalogue-reader.ts';
import { slugOf } from './slug.ts';

/** Every article as the search index wants it, newest first, one at a time. */
export function* searchDocuments(catalogue: CatalogueReader): Generator<SearchDocument> {
	const people = new PeopleInText(catalogue.people());
	const authors = new Map(catalogue.authors().map(({ slug, name }) => [slug, name]));
	for (const { article, variants, story, item } of catalogue.newestFirst()) {
		const text = { 'zh-Hant': searchText(variants['zh-Hant']), 'zh-Hans': searchText(variants['zh-Hans']) };
		yield {
			id: article.id,
			story: story.id,
			canonical: story.canonical === article.id,
			date: article.date.value,
			inferred: article.date.inferred,
			outlet: item.outlet?.id ?? null,
			outletName: item.outlet?.name ?? null,
			section: item.section?.slug ?? null,
			sectionName: item.section?.name ?? null,
			authors: article.authors.map((captured) => {
				const slug = slugOf(captured);
				return { slug, name: authors.get(slug) ?? { 'zh-Hant': captured, 'zh-Hans': captured } };
			}),
			front: (article.kicker === null ? 0 : 1) + article.subheads.length,
			names: people.in(pieces(text['zh-Hans']), pieces(text['zh-Hant'])),
			text,
		};
	}
}

function pieces({ headline, paragraphs }: SearchText): string[] {
	return [headline, ...paragraphs];
}

function searchText(variant: ArticleVariant): SearchText {
	const [headline = '', ...paragraphs] = visibleText(variant);
	return { headline, paragraphs };
}
