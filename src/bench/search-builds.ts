/**
 * Builds one search index and ends; run by `jiuwen bench search` in a process of its own, so that time and memory are
 * those of the index alone: `node search-builds.ts KIND DOCUMENTS FOLDER`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { buildSearchIndex } from '../search/build-index.ts';
import { wholeText } from '../search/document.ts';
import { readDocuments } from './search-corpus.ts';
import { miniSearch } from './search-minisearch.ts';

/** Script of the plain text that the others are given: one of the two, as each of their pages has one. */
const PLAIN = 'zh-Hans';
/** Length of what begins each file of Pagefind's. */
const SIGNATURE = 'pagefind_dcd'.length;

async function jiuwen(documents: string, folder: string): Promise<void> {
	const { problems } = await buildSearchIndex(readDocuments(documents), { outDir: folder, base: '/' });
	if (problems[0]) throw new Error(problems[0].what);
}

/** Pagefind as it comes: a record for each article. Beside it a table from its results to ids. */
async function pagefind(documents: string, folder: string): Promise<void> {
	const { close, createIndex } = await import('pagefind');
	const { index } = await createIndex();
	if (!index) throw new Error('Pagefind gave no index');
	for await (const { id, text } of readDocuments(documents)) {
		const content = wholeText(text[PLAIN]);
		const { errors } = await index.addCustomRecord({ url: `/${id}`, content, language: 'zh' });
		if (errors.length > 0) throw new Error(errors.join('; '));
	}
	const { files } = await index.getFiles();
	const ids: Record<string, string> = {};
	for (const { path, content } of files) {
		const file = join(folder, 'pagefind', path);
		await mkdir(join(file, '..'), { recursive: true });
		await writeFile(file, content);
		const name = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
		if (name === undefined) continue;
		const { url } = JSON.parse(gunzipSync(content).subarray(SIGNATURE).toString('utf8')) as { url: string };
		ids[name] = url.replaceAll('/', '');
	}
	await writeFile(join(folder, 'ids.json'), JSON.stringify(ids));
	await close();
}

/** MiniSearch with pairs of characters as words; what a reader must load is its index as JSON, compressed. */
async function minisearch(documents: string, folder: string): Promise<void> {
	const index = await miniSearch();
	for await (const { id, text } of readDocuments(documents)) index.add({ id, text: wholeText(text[PLAIN]) });
	const json = JSON.stringify(index);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'index.json.gz'), gzipSync(json));
	await writeFile(join(folder, 'index.json'), json);
}

const KINDS: Readonly<Record<string, (documents: string, folder: string) => Promise<void>>> = {
	jiuwen,
	pagefind,
	minisearch,
};

const [kind = '', documents = '', folder = ''] = process.argv.slice(2);
const build = KINDS[kind];
if (!build) throw new Error(`No index of the kind "${kind}"`);
await build(documents, folder);
