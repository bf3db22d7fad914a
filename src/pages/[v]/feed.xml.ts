import type { APIRoute } from 'astro';
import { settings, urls } from '../../components/site.ts';
import { catalogue } from '../../loader/open-catalogue.ts';
import type { Script } from '../../model/script.ts';
import { rss } from '../../view/feed.ts';
import { variantRoutes } from '../../view/routes.ts';

const ITEMS = 50;

export const getStaticPaths = variantRoutes;

/** The latest reports as RSS. */
export const GET: APIRoute = ({ params }) => {
	const v = params['v'] as Script;
	const items = catalogue().list({}, { limit: ITEMS, offset: 0 });
	return new Response(
		rss(items, v, {
			title: settings.title[v],
			description: settings.description[v],
			home: urls.absolute(urls.home(v)),
			self: urls.absolute(urls.feed(v)),
			article: (id) => urls.absolute(urls.article(v, id)),
		}),
	);
};
