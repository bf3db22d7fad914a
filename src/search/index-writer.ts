import { createHash, type Hash } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compresses with a header that does not tell the operating system, so that all systems write the same bytes. */
function compress(content: string | Uint8Array): Uint8Array {
	const bytes = gzipSync(content, { level: 9 });
	bytes[9] = 255;
	return bytes;
}

/** Digits of a digest that name a file or folder. */
const NAME_LENGTH = 12;

/** Writes the files of an index and keeps the account of them. */
export class IndexWriter {
	files = 0;
	bytes = 0;
	private readonly root: string;
	private readonly made = new Set<string>();

	/** @param root folder of the index; what is in it is removed */
	constructor(root: string) {
		this.root = root;
		rmSync(root, { recursive: true, force: true });
		mkdirSync(root, { recursive: true });
	}

	/** Writes a file as it is, by its path below the folder of the index. */
	write(path: string, content: Uint8Array | string): void {
		const file = join(this.root, path);
		const folder = dirname(file);
		if (!this.made.has(folder)) mkdirSync(folder, { recursive: true });
		this.made.add(folder);
		writeFileSync(file, content);
		this.files++;
		this.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
	}

	/**
	 * Compresses and writes a file that is named by twelve digits of its digest.
	 * @param path gives the path of a name, below the folder of the index
	 * @returns the name
	 */
	writeNamed(path: (name: string) => string, content: string): string {
		const bytes = compress(content);
		const name = createHash('sha256').update(bytes).digest('hex').slice(0, NAME_LENGTH);
		this.write(path(name), bytes);
		return name;
	}

	/** Gives a folder its lasting name. */
	rename(from: string, to: string): void {
		renameSync(join(this.root, from), join(this.root, to));
	}
}

/** Writes one shard as it comes, and names its folder by what is in it when it is finished. */
export class ShardWriter {
	/** Name of the folder while it is written. */
	readonly folder: string;
	private readonly writer: IndexWriter;
	private readonly digest: Hash = createHash('sha256');

	constructor(writer: IndexWriter, number: number) {
		this.writer = writer;
		this.folder = `unfinished-${number}`;
	}

	/** Compresses and writes a file, by its path below the folder of the index. */
	write(path: string, content: string | Uint8Array): void {
		this.writeAsIs(path, compress(content));
	}

	/** Writes a file that is compressed already. */
	writeAsIs(path: string, bytes: Uint8Array): void {
		this.digest.update(`${path.slice(this.folder.length)}\0${bytes.length}\0`).update(bytes);
		this.writer.write(path, bytes);
	}

	/** Ends the shard and gives the lasting name of its folder: twelve digits of the digest of all its files. */
	finish(): string {
		const name = this.digest.digest('hex').slice(0, NAME_LENGTH);
		this.writer.rename(this.folder, name);
		return name;
	}
}
