import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** One HTML page of a built site. */
export interface SitePage {
	/** Path of the file in the site, `/` between folders. */
	readonly file: string;
	/** Path of its address below the base, e.g. `zh-Hant/`. */
	readonly path: string;
	readonly elements: readonly SiteElement[];
}

/** An element with what tests ask of it. */
export interface SiteElement {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Text in it; that of scripts as well. */
	readonly text: string;
}

/** Paths of all files of a folder, sorted, `/` between folders. */
export function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();
}

/** Reads every HTML page of a site. */
export function readPages(folder: string): SitePage[] {
	return listFiles(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({
			file,
			path: file.replace(/(?:^|(?<=\/))index\.html$/, ''),
			elements: [...elementsOf(parse(readFileSync(join(folder, file), 'utf8')))],
		}));
}

function* elementsOf(node: Node): Generator<SiteElement> {
	if (defaultTreeAdapter.isElementNode(node)) {
		yield {
			tag: node.tagName,
			attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
			get text() {
				return textOf(node);
			},
		};
	}
	if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function textOf(node: Node): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	return 'childNodes' in node ? (node as Element).childNodes.map(textOf).join('') : '';
}
