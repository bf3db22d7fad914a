import type { StoredArticle } from '../model/listing.ts';
import type { Script } from '../model/script.ts';
import { newsArticle } from '../view/jsonld.ts';
import { settings, urls } from './site.ts';

/** Structured data of an article under the addresses of this site. */
export function articleJsonLd(stored: StoredArticle, v: Script): object {
	const { id, ref } = stored.article;
	return newsArticle(stored, v, {
		url: urls.absolute(urls.article(v, id)),
		raw: urls.absolute(urls.raw(id, ref)),
		archive: settings.title[v],
		archiveUrl: urls.absolute(urls.home(v)),
		authorUrl: (slug) => urls.absolute(urls.author(v, slug)),
	});
}
