import type { ArticleId } from '../model/ids.ts';
import type { RawSource } from '../model/source.ts';
import type { Statements } from './statements.ts';

/** Where the bytes of an article stand. */
export interface Capture {
	readonly id: ArticleId;
	readonly path: string;
	/** Size of the file. */
	readonly bytes: number;
	/** Offset and length in it, or in the innermost of the files inside it. */
	readonly from: number;
	readonly length: number;
	/** See `SourceRef.inside`; empty where the bytes stand in the file itself. */
	readonly inside: readonly string[];
}

/** Stores the text an article was read from and where its bytes stand. */
export function addCapture(sql: Statements, id: ArticleId, { text, firstLine, span, ref }: RawSource): void {
	sql.run(
		'INSERT INTO captures VALUES (?, ?, ?, ?, ?, ?)',
		id,
		text,
		firstLine,
		span.from,
		span.length,
		ref.inside ? JSON.stringify(ref.inside) : null,
	);
}

/** Every article's capture, file by file and in the order of their bytes. */
export function* readCaptures(sql: Statements): Generator<Capture> {
	const query =
		'SELECT id, path, bytes, span_from, span_length, inside FROM captures JOIN articles USING (id) ORDER BY path, inside, span_from, id';
	for (const row of sql.iterate(query)) {
		yield {
			id: row.id as ArticleId,
			path: row.path as string,
			bytes: Number(row.bytes),
			from: Number(row.span_from),
			length: Number(row.span_length),
			inside: row.inside === null ? [] : (JSON.parse(row.inside as string) as string[]),
		};
	}
}
