import { readPages, type SitePage } from './site-files.ts';

/** Every kind of page a site has, by a pattern of its address below the variant; the chooser and 404 are beside these. */
const TEMPLATES: Readonly<Record<string, RegExp>> = {
	home: /^$/,
	article: /^a\/[^/]+\/$/,
	'x-ray': /^a\/[^/]+\/source\/$/,
	years: /^d\/$/,
	year: /^d\/\d{4}\/$/,
	month: /^d\/\d{4}\/\d\d\/$/,
	day: /^d\/\d{4}\/\d\d\/\d\d\/$/,
	undated: /^undated\/$/,
	outlets: /^o\/$/,
	outlet: /^o\/[^/]+\/$/,
	section: /^o\/[^/]+\/[^/]+\/$/,
	authors: /^by\/$/,
	author: /^by\/[^/]+\/$/,
	stories: /^stories\/$/,
	story: /^story\/[^/]+\/$/,
	search: /^search\/$/,
	about: /^about\/$/,
	report: /^about\/report\/$/,
	conversions: /^about\/conversions\/$/,
};

/** One example of a template in one variant, by its path below the base. */
export interface Example {
	readonly template: string;
	readonly path: string;
}

/** The longest page of each template in each variant: what is long has most parts. Redirects are none. */
export function exampleOfEach(folder: string): Example[] {
	const pages = readPages(folder).filter((page) => !isRedirect(page));
	const examples = ['zh-Hant/', 'zh-Hans/'].flatMap((variant) =>
		Object.entries(TEMPLATES).flatMap(([template, pattern]) => {
			const fitting = pages
				.filter(({ path }) => path.startsWith(variant) && pattern.test(path.slice(variant.length)))
				.sort((a, b) => b.elements.length - a.elements.length);
			return fitting.slice(0, 1).map(({ path }) => ({ template: `${variant}${template}`, path }));
		}),
	);
	return [{ template: 'chooser', path: '' }, { template: '404', path: '404.html' }, ...examples];
}

/** Names of all templates, the chooser and 404 not counted. */
export const TEMPLATE_NAMES: readonly string[] = Object.keys(TEMPLATES);

/** Whether a page only stands at an address whose article is shown elsewhere. */
export function isRedirect({ elements }: SitePage): boolean {
	return elements.some(({ tag, attributes }) => tag === 'meta' && attributes['http-equiv'] === 'refresh');
}
