import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleRecord, recordVariants } from '../view/article-record.ts';
import type { Urls } from '../view/urls.ts';
import type { CatalogueReader } from './catalogue-reader.ts';
import { dataResource } from './data-resource.ts';
import { readReport } from './report-reader.ts';

/** What the data files say of the archive beside its articles. */
export interface DataOptions {
	readonly urls: Urls;
	readonly title: string;
	readonly version: string;
	readonly base: string;
	readonly site: string | undefined;
	/** Path of the catalogue, out of which the report is read. */
	readonly catalogue: string;
}

/**
 * Writes `data/articles.jsonl` (one article a line, in the order of ids), `data/report.json` and the Frictionless
 * `data/datapackage.json` that lists both.
 */
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
			`${JSON.stringify({ ...articleRecord(article, urls), ...recordVariants(variants) })}\n`,
		);
		hash.update(line);
		bytes += line.length;
		if (!stream.write(line)) await once(stream, 'drain');
	}
	stream.end();
	await once(stream, 'close');
	const report = Buffer.from(`${JSON.stringify(readReport(options.catalogue))}\n`);
	await writeFile(join(folder, 'report.json'), report);
	const datapackage = {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'archive',
		title,
		jiuwen: { version, base, site: site ?? null },
		resources: [
			dataResource('articles', 'jsonl', bytes, hash.digest('hex')),
			dataResource('report', 'json', report.length, createHash('sha256').update(report).digest('hex')),
		],
	};
	await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(datapackage, null, '\t')}\n`);
}
