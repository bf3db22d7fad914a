import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexChunk } from './pagefind-chunks.ts';

/** What begins a file: lengths and words of the chunks, whose bytes follow. */
interface Head {
	readonly from: readonly string[];
	readonly to: readonly string[];
	readonly lengths: readonly number[];
}

/** Bytes of the number that tells the length of the head, and of the digest of all behind it. */
const NUMBER = 4;
const DIGEST = 32;
const ENDING = '.chunks';

function sha256(bytes: Uint8Array | string): Buffer {
	return createHash('sha256').update(bytes).digest();
}

/** Version of the Pagefind that is installed. */
function pagefindVersion(): string {
	const file = fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind')));
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/**
 * What Pagefind made of the stretches of an archive in earlier builds, by the digest of what it was given and its
 * version: a stretch that did not change is not indexed again. One file for each; a damaged one counts as missing.
 */
export class KeptChunks {
	private readonly folder: string;
	private readonly version = pagefindVersion();
	private readonly used = new Set<string>();

	/** @param folder where the files are kept; made when it is not there */
	constructor(folder: string) {
		this.folder = folder;
		mkdirSync(folder, { recursive: true });
	}

	/** The chunks of a stretch, as they were made before or as `make` makes them. */
	async get(
		content: string,
		chunkSize: number,
		make: () => Promise<readonly IndexChunk[]>,
	): Promise<readonly IndexChunk[]> {
		const name = sha256(`${this.version}\0${chunkSize}\0${content}`).toString('hex') + ENDING;
		this.used.add(name);
		const known = this.read(name);
		if (known) return known;
		const made = await make();
		this.write(name, made);
		return made;
	}

	/** Removes what no stretch of this build used. */
	prune(): void {
		for (const name of readdirSync(this.folder)) {
			if (!this.used.has(name)) rmSync(join(this.folder, name), { recursive: true, force: true });
		}
	}

	private read(name: string): IndexChunk[] | null {
		let file: Buffer;
		try {
			file = readFileSync(join(this.folder, name));
		} catch {
			return null;
		}
		const rest = file.subarray(DIGEST);
		if (file.length < DIGEST + NUMBER || !sha256(rest).equals(file.subarray(0, DIGEST))) return null;
		let at = NUMBER + rest.readUInt32LE(0);
		const { from, to, lengths } = JSON.parse(rest.toString('utf8', NUMBER, at)) as Head;
		return lengths.map((length, number) => {
			const content = rest.subarray(at, at + length);
			at += length;
			return { from: from[number] ?? '', to: to[number] ?? '', content };
		});
	}

	/** Written beside and then renamed, so that a build that ends in the middle leaves nothing half. */
	private write(name: string, chunks: readonly IndexChunk[]): void {
		const head: Head = {
			from: chunks.map(({ from }) => from),
			to: chunks.map(({ to }) => to),
			lengths: chunks.map(({ content }) => content.length),
		};
		const json = Buffer.from(JSON.stringify(head));
		const number = Buffer.alloc(NUMBER);
		number.writeUInt32LE(json.length);
		const rest = Buffer.concat([number, json, ...chunks.map(({ content }) => content)]);
		const place = join(this.folder, name);
		writeFileSync(`${place}.new`, Buffer.concat([sha256(rest), rest]));
		renameSync(`${place}.new`, place);
	}
}
