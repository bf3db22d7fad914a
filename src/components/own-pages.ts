import { getCollection } from 'astro:content';
import type { Script } from '../model/script.ts';
import { inScriptOf } from './converted.ts';

/** A page of the owner's: `content/pages/<slug>.mdx`. */
export interface OwnPage {
	readonly slug: string;
	/** Its heading in the script asked for. */
	readonly title: string;
}

const listed = new Map<Script, Promise<readonly OwnPage[]>>();

/** The owner's pages but for `about`, which every archive has, in the order of their file names. Read once a build. */
export function ownPages(script: Script): Promise<readonly OwnPage[]> {
	const known = listed.get(script) ?? readOwnPages(script);
	listed.set(script, known);
	return known;
}

async function readOwnPages(script: Script): Promise<readonly OwnPage[]> {
	const entries = (await getCollection('pages')).filter(({ id }) => id !== 'about');
	return Promise.all(
		entries
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.map(async ({ id, data }) => ({ slug: id, title: await inScriptOf(script, data.lang, data.title) })),
	);
}
