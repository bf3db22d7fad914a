import type { StoredArticle } from '../model/listing.ts';
import type { Script } from '../model/script.ts';

/** Addresses that the structured data names; absolute where the site is known. */
export interface JsonLdContext {
	readonly url: string;
	readonly raw: string;
	/** Name of the archive in the variant's script. */
	readonly archive: string;
	readonly archiveUrl: string;
	/** Page of an author by slug. */
	readonly authorUrl: (slug: string) => string;
}

/**
 * schema.org `NewsArticle` of a variant. `datePublished` only for a date of publication that is no inference; a date
 * that the text mentions is `temporalCoverage`, with the mark of doubt of EDTF where it is inferred.
 */
export function newsArticle(stored: StoredArticle, script: Script, context: JsonLdContext): object {
	const { article, variants, authorSlugs } = stored;
	const variant = variants[script];
	const { date } = article;
	const alternative = [variant.kicker, ...variant.subheads].filter((text) => text !== null && text !== '');
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		'@id': `${context.url}#article`,
		url: context.url,
		identifier: article.id,
		headline: variant.headline,
		...(alternative.length > 0 && { alternativeHeadline: alternative.join(' ') }),
		...(variant.dateline && { dateline: variant.dateline }),
		...(variant.section && { articleSection: variant.section }),
		inLanguage: script,
		...(date.value !== null && date.kind === 'published' && !date.inferred && { datePublished: date.value }),
		...(date.value !== null && date.kind === 'mentioned' && { temporalCoverage: date.edtf }),
		...(variant.authors.length > 0 && {
			author: variant.authors.map((name, index) => ({
				'@type': 'Person',
				name,
				...(authorSlugs[index] && { url: context.authorUrl(authorSlugs[index]) }),
			})),
		}),
		...(variant.editors.length > 0 && {
			editor: variant.editors.map((name) => ({ '@type': 'Person', name })),
		}),
		...(variant.outlet && { publisher: { '@type': 'NewsMediaOrganization', name: variant.outlet } }),
		articleBody: variant.paragraphs.map(({ text }) => text).join('\n'),
		isBasedOn: article.capturedUrl ?? context.raw,
		isPartOf: { '@type': 'WebSite', name: context.archive, url: context.archiveUrl },
	};
}

/** JSON for a `<script>` element: nothing in it can end the element or begin a comment. */
export function jsonForScript(value: unknown): string {
	return JSON.stringify(value).replace(/[<\u2028\u2029]/g, (mark) =>
		mark === '<' ? '\\u003c' : mark === '\u2028' ? '\\u2028' : '\\u2029',
	);
}
