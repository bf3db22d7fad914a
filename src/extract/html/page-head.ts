import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, elementsOf } from './tree.ts';

/** What a page says of itself outside its visible text. */
export interface PageHead {
	/** Content of `<title>`, white space collapsed; `` when there is none. */
	readonly title: string;
	/** Values of `<meta>` by name, property or itemprop, lower case. The first of a name counts. */
	readonly meta: ReadonlyMap<string, string>;
	/** Canonical address, or null. */
	readonly url: string | null;
	/** Objects of JSON-LD scripts, flattened one level. */
	readonly linkedData: readonly Readonly<Record<string, unknown>>[];
}

/** Reads the head of a page (wherever its elements stand: old pages put them anywhere). */
export function readPageHead(document: DefaultTreeAdapterTypes.Document): PageHead {
	let title = '';
	let canonical = '';
	const meta = electronicPaperFields(document);
	const linkedData: Record<string, unknown>[] = [];
	for (const element of elementsOf(document)) {
		if (element.tagName === 'title' && element.namespaceURI.endsWith('xhtml')) title ||= content(element);
		else if (element.tagName === 'meta') {
			const name = ['name', 'property', 'itemprop']
				.map((key) => attribute(element, key))
				.find((key) => key !== '');
			const value = attribute(element, 'content').trim();
			if (name && value !== '' && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), value);
		} else if (element.tagName === 'link' && attribute(element, 'rel').toLowerCase() === 'canonical')
			canonical ||= attribute(element, 'href').trim();
		else if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
			linkedData.push(...objectsOf(content(element)));
	}
	const url = [canonical, meta.get('og:url') ?? ''].find((entry) => /^(?:https?:)?\/\//.test(entry)) ?? null;
	return { title, meta, url: url?.startsWith('//') ? `https:${url}` : url, linkedData };
}

/** The comment in which the publishing system of many daily papers' electronic editions notes what an article is. */
const NOTED = /^enpproperty\s(?<fields>.*)\/enpproperty$/su;
const NOTED_FIELD = /<(?<name>title|date)>(?<value>[^<]+)<\/\k<name>>/gu;

/** Title and date that such a comment right below `<body>` or above it notes, as `enpproperty:title` and `enpproperty:date`. */
function electronicPaperFields(document: DefaultTreeAdapterTypes.Document): Map<string, string> {
	const fields = new Map<string, string>();
	const outer = document.childNodes.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
	const inner = outer.flatMap((node) => ('childNodes' in node ? node.childNodes : []));
	for (const node of [...document.childNodes, ...outer, ...inner]) {
		const noted = node.nodeName === '#comment' && 'data' in node ? NOTED.exec(node.data.trim()) : null;
		for (const { groups } of (noted?.groups?.fields ?? '').matchAll(NOTED_FIELD)) {
			const value = groups?.value?.trim() ?? '';
			if (value !== '') fields.set(`enpproperty:${groups?.name}`, value);
		}
	}
	return fields;
}

/** Longer values of a section are lists of keywords. */
const SECTION_LONGEST = 12;

/** The section that the article of a page's JSON-LD names (schema.org `articleSection`, the first of a list), or null. */
export function sectionOfLinkedData({ linkedData }: PageHead): string | null {
	const values = linkedData.flatMap((entry) => entry.articleSection ?? []);
	const value = values.find((one): one is string => typeof one === 'string' && one.trim() !== '')?.trim();
	return value && value.length <= SECTION_LONGEST ? value : null;
}

function content(element: { readonly childNodes: readonly DefaultTreeAdapterTypes.Node[] }): string {
	return element.childNodes
		.map((node) => ('value' in node ? node.value : ''))
		.join('')
		.replace(/\s+/gu, ' ')
		.trim();
}

function objectsOf(json: string): Record<string, unknown>[] {
	try {
		const parsed: unknown = JSON.parse(json);
		const list = Array.isArray(parsed) ? parsed : [parsed];
		return list
			.flatMap((entry) => [
				entry,
				...(((entry as Record<string, unknown> | null)?.['@graph'] as unknown[]) ?? []),
			])
			.filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null);
	} catch {
		return [];
	}
}
