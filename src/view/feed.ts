import type { ListItem } from '../model/listing.ts';
import type { Script } from '../model/script.ts';

/** What a feed says of itself; addresses absolute where the site is known. */
export interface FeedContext {
	readonly title: string;
	readonly description: string;
	readonly home: string;
	readonly self: string;
	readonly article: (id: string) => string;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text for XML: marks escaped, characters that XML 1.0 forbids left out. */
export function xml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** RSS 2.0 of some articles. `pubDate` only for a day of publication that is no inference: RSS has no word for doubt. */
export function rss(items: readonly ListItem[], script: Script, context: FeedContext): string {
	const entries = items.map((item) => {
		const link = xml(context.article(item.id));
		const date = pubDate(item);
		return [
			'<item>',
			`<title>${xml(item.headline[script])}</title>`,
			`<link>${link}</link>`,
			`<guid isPermaLink="false">${xml(item.id)}</guid>`,
			`<description>${xml(item.lede[script])}</description>`,
			item.section ? `<category>${xml(item.section.name[script])}</category>` : '',
			date ? `<pubDate>${date}</pubDate>` : '',
			'</item>',
		].join('');
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
		`<title>${xml(context.title)}</title>`,
		`<link>${xml(context.home)}</link>`,
		`<description>${xml(context.description)}</description>`,
		`<language>${script}</language>`,
		`<atom:link href="${xml(context.self)}" rel="self" type="application/rss+xml"/>`,
		...entries,
		'</channel></rss>\n',
	].join('\n');
}

function pubDate({ date }: ListItem): string {
	if (date.kind !== 'published' || date.inferred || date.precision !== 'day' || date.value === null)
		return '';
	return new Date(`${date.value}T00:00:00Z`).toUTCString().replace('GMT', '+0000');
}
