import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCRIPTS } from '../model/script.ts';
import { firstFiles, MANIFEST, type Manifest, SEARCH_FOLDER } from '../search/files.ts';
import type { Urls } from '../view/urls.ts';
import type { ScriptImports } from './client-chunks.ts';

const MODULE_SCRIPT = /<script type="module" src="([^"]+)"/g;

/** All that some scripts import, and what that imports, without the scripts themselves. */
function importedBy(scripts: ReadonlySet<string>, imports: ScriptImports): ReadonlySet<string> {
	const all = new Set(scripts);
	for (const file of all) for (const imported of imports.get(file) ?? []) all.add(imported);
	return all.difference(scripts);
}

const OLDER = /<link rel="preload" as="fetch"[^>]*>/g;

async function changePages(outDir: string, change: (html: string) => string): Promise<void> {
	for (const script of SCRIPTS) {
		const page = join(outDir, script, 'search', 'index.html');
		await writeFile(page, change(await readFile(page, 'utf8')));
	}
}

/** Names in the head of the search pages what every search begins with, in the place of what was named before. */
export async function preloadIndex(outDir: string, urls: Urls): Promise<void> {
	const manifest = JSON.parse(await readFile(join(outDir, SEARCH_FOLDER, MANIFEST), 'utf8')) as Manifest;
	const links = [MANIFEST, ...firstFiles(manifest)].map((file) => {
		const href = urls.file(`${SEARCH_FOLDER}/${file}`);
		return `<link rel="preload" as="fetch" crossorigin="anonymous" href="${href}">`;
	});
	await changePages(outDir, (html) => html.replace(OLDER, '').replace('</head>', `${links.join('')}</head>`));
}

/** Names in the head of the search pages the scripts that their scripts import, so that all come together. */
export async function preloadScripts(outDir: string, urls: Urls, imports: ScriptImports): Promise<void> {
	await changePages(outDir, (html) => {
		const own = html.matchAll(MODULE_SCRIPT).map(([, src = '']) => src.slice(urls.root.length));
		const links = [...importedBy(new Set(own), imports)].map(
			(file) => `<link rel="modulepreload" href="${urls.file(file)}">`,
		);
		return html.replace('</head>', `${links.join('')}</head>`);
	});
}
