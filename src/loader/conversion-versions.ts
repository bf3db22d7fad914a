import { createHash } from 'node:crypto';
import type { GlossaryRow } from '../script/glossary.ts';

/** What converted texts were made with. */
export interface ConversionVersions {
	/** Dictionaries and ICU by name and version, as the engine says it. */
	readonly engine: string;
	/** Rows of the glossary that hold, and the beginning of a digest over them; null where there is none. */
	readonly glossary: { readonly rows: number; readonly digest: string | null };
}

/** Hexadecimal digits of the digest that are shown. */
const DIGEST_LENGTH = 8;

/** Versions of an engine and its glossary. The digest changes with any row, not with comments or the place in a file. */
export function conversionVersions(engine: string, rows: readonly GlossaryRow[]): ConversionVersions {
	if (rows.length === 0) return { engine, glossary: { rows: 0, digest: null } };
	const hash = createHash('sha256');
	for (const { hans, hant, tw, hk, type, scope } of rows)
		hash.update(`${JSON.stringify([hans, hant, tw, hk, type, scope])}\n`);
	return { engine, glossary: { rows: rows.length, digest: hash.digest('hex').slice(0, DIGEST_LENGTH) } };
}
