import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InsideOpener } from '../ingest/open-inside.ts';
import { rawName } from '../view/urls.ts';
import type { CatalogueReader } from './catalogue-reader.ts';
import { openSource } from './open-source.ts';

/**
 * Publishes the bytes each article was read from as `raw/{id}.{ending}`: the whole source, or its record of it. What
 * is packed is published unpacked.
 */
export async function writeCaptures(
	catalogue: CatalogueReader,
	sources: string,
	outDir: string,
): Promise<void> {
	const folder = join(outDir, 'raw');
	await mkdir(folder, { recursive: true });
	let opened = '';
	let opener: InsideOpener | null = null;
	for (const { id, path, bytes, from, length, inside } of catalogue.captures()) {
		const target = join(folder, rawName(id, { path, inside }));
		const source = join(sources, path);
		if (inside.length > 0) {
			if (!opener || opened !== path) opener = new InsideOpener(await openSource(source, path));
			opened = path;
			const content = await opener.open(inside);
			await writeFile(target, await content.slice(from, from + length));
		} else if (from === 0 && length === bytes) await copyFile(source, target);
		else if (length > 0) {
			await pipeline(
				createReadStream(source, { start: from, end: from + length - 1 }),
				createWriteStream(target),
			);
		}
	}
}
