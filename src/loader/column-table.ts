import type { ColumnFinding } from '../ingest/reader.ts';
import type { Statements } from './statements.ts';

/** Stores what the columns of a file were taken for. */
export function addColumnFindings(sql: Statements, columns: readonly ColumnFinding[]): void {
	for (const { file, column, field, evidence } of columns)
		sql.run('INSERT OR REPLACE INTO column_maps VALUES (?, ?, ?, ?)', file, column, field, evidence);
}

/** What the columns of every file were taken for, in the order of the files; used ones first. */
export function readColumnFindings(sql: Statements, limit: number): ColumnFinding[] {
	return sql
		.all(
			'SELECT file, column, field, evidence FROM column_maps ORDER BY file, field IS NULL, field, column LIMIT ?',
			limit,
		)
		.map((row) => ({
			file: row.file as string,
			column: row.column as string,
			field: row.field as string | null,
			evidence: row.evidence as string,
		}));
}
