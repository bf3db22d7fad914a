import type { APIRoute } from 'astro';
import { settings, urls } from '../components/site.ts';
import type { Script } from '../model/script.ts';
import { xml } from '../view/feed.ts';
import { labelsFor } from '../view/labels/choose.ts';
import { variantRoutes } from '../view/routes.ts';

export const getStaticPaths = variantRoutes;

/** Lets browsers offer the archive as a search engine. */
export const GET: APIRoute = ({ params }) => {
	const v = params['v'] as Script;
	const template = `${urls.absolute(urls.search(v))}?q={searchTerms}`;
	return new Response(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
			// The format allows 16 characters for the short name.
			`<ShortName>${xml([...settings.title[v]].slice(0, 16).join(''))}</ShortName>`,
			`<Description>${xml(`${labelsFor(v).site.searchWord} ${settings.title[v]}`)}</Description>`,
			`<Language>${v}</Language>`,
			'<InputEncoding>UTF-8</InputEncoding>',
			`<Url type="text/html" template="${xml(template)}"/>`,
			'</OpenSearchDescription>\n',
		].join('\n'),
	);
};
