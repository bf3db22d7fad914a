import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InBothScripts } from '../model/listing.ts';
import { bibtex, cslJson, ris } from '../view/citation.ts';
import type { CiteFormat, Urls } from '../view/urls.ts';
import type { CatalogueReader } from './catalogue-reader.ts';

const WRITERS: Readonly<Record<CiteFormat, typeof bibtex>> = { bib: bibtex, ris, json: cslJson };

/**
 * Writes `cite/{id}.bib`, `.ris` and `.json` of every article, in the script it was captured in. Written here and not
 * rendered as pages: three small files an article cost nothing this way.
 */
export async function writeCitations(
	catalogue: CatalogueReader,
	outDir: string,
	urls: Urls,
	title: InBothScripts,
): Promise<void> {
	const folder = join(outDir, 'cite');
	await mkdir(folder, { recursive: true });
	for (const stored of catalogue.articles()) {
		const { id, script } = stored.article;
		const url = urls.absolute(urls.article(script.source, id));
		for (const [format, write] of Object.entries(WRITERS)) {
			await writeFile(join(folder, `${id}.${format}`), write(stored, { archive: title[script.source], url }));
		}
	}
}
