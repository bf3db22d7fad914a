import { createHash } from 'node:crypto';
import { recogniseByPlace } from '../extract/outlet.ts';
import type { Outlet } from '../model/outlet.ts';
import type { ReadRecord } from './extraction-cache.ts';

/** What of the outlet files decided about one record. */
interface Stamp {
	readonly url: string | null;
	readonly id: string | null;
	/** Digest of the outlet's rules; of all outlets for a record that holds no article. */
	readonly rules: string;
}

/**
 * Tells whether what was read before would be read again under the present outlet files: a record depends on the rules
 * of its own outlet and on what assigns it there, and on no other file.
 */
export class OutletStamps {
	readonly #outlets: readonly Outlet[];
	readonly #digests: ReadonlyMap<string, string>;
	readonly #signs: string;
	readonly #all: string;

	constructor(outlets: readonly Outlet[]) {
		this.#outlets = outlets;
		this.#digests = new Map(outlets.map((outlet) => [outlet.id, digest(outlet)]));
		this.#signs = digest(outlets.filter(({ signs }) => signs.length > 0).map(({ id, signs }) => [id, signs]));
		this.#all = digest(outlets);
	}

	/** What to keep beside the records of a file. */
	stamp(path: string, records: readonly ReadRecord[]): string {
		const stamps = records.map((record): Stamp | null => {
			if (!('source' in record)) return null;
			const { extraction, outlet } = record.result;
			if (!extraction) return { url: null, id: null, rules: this.#all };
			const url = extraction.capturedUrl;
			return { url, id: outlet?.id ?? null, rules: this.#rulesOf(path, url, outlet?.id ?? null) };
		});
		return JSON.stringify({ file: this.#rulesOf(path, null, null), stamps });
	}

	/** Whether records that were kept with a stamp still hold. */
	holds(path: string, kept: string): boolean {
		const { file, stamps } = JSON.parse(kept) as { file: string; stamps: (Stamp | null)[] };
		if (file !== this.#rulesOf(path, null, null)) return false;
		return stamps.every(
			(stamp) =>
				stamp === null ||
				stamp.rules === this.#all ||
				stamp.rules === this.#rulesOf(path, stamp.url, stamp.id),
		);
	}

	/** By folder or host where these assign the record; else by its lines, which only other signs can change. */
	#rulesOf(path: string, url: string | null, id: string | null): string {
		const place = recogniseByPlace(path, url, this.#outlets);
		if (place) return `${place.by} ${this.#digests.get(place.outlet.id)}`;
		return `sign ${this.#signs} ${id === null ? '' : (this.#digests.get(id) ?? '')}`;
	}
}

function digest(value: unknown): string {
	return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
