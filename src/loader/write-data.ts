import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleRecord, recordText } from '../view/article-record.ts';
import type { Urls } from '../view/urls.ts';
import type { CatalogueReader } from './catalogue-reader.ts';

/** What the data files say of the archive beside its articles. */
export interface DataOptions {
	readonly urls: Urls;
	readonly title: string;
	readonly version: string;
	readonly base: string;
	readonly site: string | undefined;
}

/** Writes `data/articles.jsonl` (one article a line, in the order of ids) and the Frictionless `data/datapackage.json`. */
export async function writeData(
	catalogue: CatalogueReader,
	outDir: string,
	options: DataOptions,
): Promise<void> {
	const { urls, title, version, base, site } = options;
	const folder = join(outDir, 'data');
	await mkdir(folder, { recursive: true });
	const stream = createWriteStream(join(folder, 'articles.jsonl'));
	const hash = createHash('sha256');
	let bytes = 0;
	for (const { article, variants } of catalogue.articles()) {
		const line = Buffer.from(
			`${JSON.stringify({ ...articleRecord(article, urls), text: recordText(variants) })}\n`,
		);
		hash.update(line);
		bytes += line.length;
		if (!stream.write(line)) await once(stream, 'drain');
	}
	stream.end();
	await once(stream, 'close');
	const resource = {
		name: 'articles',
		path: 'articles.jsonl',
		format: 'jsonl',
		mediatype: 'application/jsonl',
		encoding: 'utf-8',
		bytes,
		hash: `sha256:${hash.digest('hex')}`,
	};
	const datapackage = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'archive',
		title,
		jiuwen: { version, base, site: site ?? null },
		resources: [resource],
	};
	await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(datapackage, null, '\t')}\n`);
}
