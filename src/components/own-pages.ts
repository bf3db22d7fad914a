import { getCollection } from 'astro:content';
import type { Script } from '../model/script.ts';
import { pageNameIsTaken } from '../view/page-names.ts';
import { inScriptOf } from './converted.ts';

/** A page of the owner's: `content/pages/<slug>.mdx`. */
export interface OwnPage {
	readonly slug: string;
	/** Its heading in the script asked for. */
	readonly title: string;
}

const listed = new Map<Script, Promise<readonly OwnPage[]>>();

/**
 * The owner's pages in the order of their file names, but for `about`, which every archive has, and those whose name is
 * taken. Read once a build.
 */
export function ownPages(script: Script): Promise<readonly OwnPage[]> {
	const known = listed.get(script) ?? readOwnPages(script);
	listed.set(script, known);
	return known;
}

/** Names of the owner's pages that have an address; the build reports the others as a Problem. */
export async function ownPageNames(): Promise<string[]> {
	return (await getCollection('pages')).map(({ id }) => id).filter((id) => !pageNameIsTaken(id));
}

async function readOwnPages(script: Script): Promise<readonly OwnPage[]> {
	const names = new Set(await ownPageNames());
	const entries = (await getCollection('pages')).filter(({ id }) => id !== 'about' && names.has(id));
	return Promise.all(
		entries
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.map(async ({ id, data }) => ({ slug: id, title: await inScriptOf(script, data.lang, data.title) })),
	);
}
