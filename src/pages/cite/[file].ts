import type { APIRoute } from 'astro';
import { settings, urls } from '../../components/site.ts';
import { catalogue } from '../../loader/open-catalogue.ts';
import { bibtex, cslJson, ris } from '../../view/citation.ts';
import type { CiteFormat } from '../../view/urls.ts';

const FORMATS = { bib: bibtex, ris, json: cslJson } as const;

/** Each article's citation in each format, in the script it was captured in. */
export function getStaticPaths() {
	return [...catalogue().ids()].flatMap(({ id }) =>
		(Object.keys(FORMATS) as CiteFormat[]).map((format) => ({
			params: { file: `${id}.${format}` },
			props: { id, format },
		})),
	);
}

export const GET: APIRoute<{ id: string; format: CiteFormat }> = ({ props: { id, format } }) => {
	const stored = catalogue().article(id)!;
	const { source } = stored.article.script;
	const url = urls.absolute(urls.article(source, id));
	return new Response(FORMATS[format](stored, { archive: settings.title[source], url }));
};
