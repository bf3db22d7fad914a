import { decompressed } from './compressed.ts';
import { type OpenZip, openZip } from './open-zip.ts';
import { packedFile } from './packed-file.ts';
import type { SourceFile } from './source-file.ts';

/** Opens what is packed in one file, one name after another; what was opened stays open for the next call. */
export class InsideOpener {
	readonly #file: SourceFile;
	readonly #opened = new Map<string, SourceFile>();
	readonly #zips = new Map<SourceFile, OpenZip>();

	constructor(file: SourceFile) {
		this.#file = file;
	}

	/**
	 * The file at the end of the names, see `SourceRef.inside`.
	 * @throws when there is no such file, or an archive on the way cannot be read
	 */
	async open(inside: readonly string[]): Promise<SourceFile> {
		if (inside.length === 0) return this.#file;
		const key = JSON.stringify(inside);
		const known = this.#opened.get(key);
		if (known) return known;
		const outer = await this.open(inside.slice(0, -1));
		const name = inside.at(-1) ?? '';
		const content = await this.#openOne(outer, name);
		// Only the last of each depth is kept: records come in the order of their files.
		for (const other of this.#opened.keys())
			if ((JSON.parse(other) as string[]).length >= inside.length) this.#opened.delete(other);
		this.#opened.set(key, content);
		return content;
	}

	async #openOne(outer: SourceFile, name: string): Promise<SourceFile> {
		const single = decompressed(outer, () => {});
		if (single) return single;
		const zip = this.#zips.get(outer) ?? (await openZip(outer));
		this.#zips.set(outer, zip);
		const found = zip.entries.find((entry) => entry.name === name);
		if (!found) throw new Error(`${outer.path} holds no file ${name}`);
		return packedFile(outer, {
			name,
			oneOfMany: true,
			stream: async function* () {
				try {
					yield* zip.stream(found.entry);
				} catch {
					// What is damaged was told when it was read; what came before is there.
				}
			},
		});
	}
}
