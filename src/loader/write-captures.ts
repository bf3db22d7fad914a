import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { rawName } from '../view/urls.ts';
import type { CatalogueReader } from './catalogue-reader.ts';

/** Publishes the bytes each article was read from as `raw/{id}.{ending}`: the whole source, or its record of it. */
export async function writeCaptures(
	catalogue: CatalogueReader,
	sources: string,
	outDir: string,
): Promise<void> {
	const folder = join(outDir, 'raw');
	await mkdir(folder, { recursive: true });
	for (const { id, path, bytes, from, length } of catalogue.captures()) {
		const target = join(folder, rawName(id, path));
		const source = join(sources, path);
		if (from === 0 && length === bytes) await copyFile(source, target);
		else if (length > 0) {
			await pipeline(
				createReadStream(source, { start: from, end: from + length - 1 }),
				createWriteStream(target),
			);
		}
	}
}
