import { hash } from 'node:crypto';
import type { ClusterFact } from '../cluster/group.ts';
import type { DateFinding } from '../model/extraction.ts';
import type { ArticleId, OutletId } from '../model/ids.ts';
import type { ScriptFinding } from '../model/script.ts';
import type { Row } from './statements.ts';

/** Columns of `articles` that {@link clusterFact} reads. */
export const FACT_COLUMNS =
	'id, body_key, text_digest, seen, headline, script, length, date, path, outlet, date_json';

/** A row of the catalogue as the grouping of stories wants it. */
export function clusterFact(row: Row): ClusterFact {
	const { source, verdict } = JSON.parse(row.script as string) as ScriptFinding;
	const { kind, inferred } = JSON.parse(row.date_json as string) as DateFinding;
	return {
		id: row.id as ArticleId,
		bodyKey: row.body_key as string,
		textDigest: row.text_digest as string,
		seen: Number(row.seen),
		headline: row.headline as string,
		script: source,
		verdict,
		length: Number(row.length),
		// Only a stated day of appearance parts two texts, or puts one before the other: a day that the text speaks of,
		// a year that it only suggests and the day of a crawl say nothing of when the report appeared.
		date: kind === 'published' && !inferred ? (row.date as string | null) : null,
		path: row.path as string,
		outlet: row.outlet as OutletId | null,
	};
}

/** Digest of paragraphs as they stand, of which a body key sees neither marks nor where they end. */
export function textDigest(paragraphs: readonly string[]): string {
	return hash('sha256', JSON.stringify(paragraphs), 'base64url');
}
