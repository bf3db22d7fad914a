import { SEARCH_FOLDER } from './files.ts';
import { SearchIndex } from './open-index.ts';

/** Milliseconds after which a file that does not come is given up. */
const PATIENCE = 60_000;

/** A file of the index could not be had: the reader is offline, or the server said no. */
export class FileFailed extends Error {
	/** Path below the folder of the index. */
	readonly path: string;
	/** What the server answered; 0 where nothing came. */
	readonly status: number;

	constructor(path: string, status: number) {
		super(`${path}: ${status}`);
		this.path = path;
		this.status = status;
	}
}

/** Whether a file is not there, or not any more: the archive was built anew, and its list of files has other names. */
export function isGone(error: unknown): boolean {
	return error instanceof FileFailed && error.status === 404;
}

/** The index of the site, opened over the network when it is first asked for, and what of it was loaded. */
export class SiteIndex {
	/** Bytes that came over the network, or out of the browser's cache. */
	bytes = 0;
	/** Called whenever a file has come. */
	onFile: () => void = () => {};
	private readonly root: string;
	private opening: Promise<SearchIndex> | undefined;

	/** @param base base path of the site, with a slash at both ends */
	constructor(base: string) {
		this.root = `${base}${SEARCH_FOLDER}/`;
	}

	/** The index; one that could not be opened is tried anew. */
	open(): Promise<SearchIndex> {
		this.opening ??= SearchIndex.open((path) => this.read(path));
		this.opening.catch(() => this.forget());
		return this.opening;
	}

	/** Begins to load what every search needs. What fails is left to the search to say. */
	warm(): void {
		this.open().then(
			(index) => index.warm(),
			() => {},
		);
	}

	/**
	 * Does something with the index. Where a file is gone the archive was built anew in the meantime: it is done once
	 * more, with the files that there are now.
	 * @throws what loading throws; the next time begins with the list of files
	 */
	async use<T>(act: (index: SearchIndex) => Promise<T>): Promise<T> {
		for (let again = true; ; again = false) {
			try {
				return await act(await this.open());
			} catch (error) {
				this.forget();
				if (!again || !isGone(error)) throw error;
			}
		}
	}

	/** Begins again: the archive may have been built anew since, so that files have other names. */
	forget(): void {
		this.opening = undefined;
	}

	private async read(path: string): Promise<Uint8Array<ArrayBuffer>> {
		// Only the first file keeps its name when the archive changes.
		const cache = path.includes('/') ? 'default' : 'no-cache';
		const reply = await fetch(this.root + path, { cache, signal: AbortSignal.timeout(PATIENCE) }).catch(
			() => {
				throw new FileFailed(path, 0);
			},
		);
		if (!reply.ok) throw new FileFailed(path, reply.status);
		const bytes = await reply.arrayBuffer().catch(() => {
			throw new FileFailed(path, 0);
		});
		this.bytes += bytes.byteLength;
		this.onFile();
		return new Uint8Array(bytes);
	}
}
