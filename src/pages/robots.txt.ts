import type { APIRoute } from 'astro';
import { siteIsKnown, urls } from '../components/site.ts';

/** Everything may be read; the sitemap is named where its address is known. */
export const GET: APIRoute = () => {
	const lines = ['User-agent: *', 'Allow: /'];
	if (siteIsKnown) lines.push('', `Sitemap: ${urls.absolute(urls.sitemap())}`);
	return new Response(`${lines.join('\n')}\n`);
};
