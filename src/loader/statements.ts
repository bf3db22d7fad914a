import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** One row as `node:sqlite` gives it, for the column types the catalogue uses. */
export type Row = Record<string, string | number | null>;

/** Prepared statements of one database by their text, each prepared once. */
export class Statements {
	readonly #db: DatabaseSync;
	readonly #prepared = new Map<string, StatementSync>();

	constructor(db: DatabaseSync) {
		this.#db = db;
	}

	/** First row, or undefined. Values are always bound, never written into the text. */
	get(sql: string, ...values: SQLInputValue[]): Row | undefined {
		return this.#statement(sql).get(...values) as Row | undefined;
	}

	all(sql: string, ...values: SQLInputValue[]): Row[] {
		return this.#statement(sql).all(...values) as Row[];
	}

	run(sql: string, ...values: SQLInputValue[]): void {
		this.#statement(sql).run(...values);
	}

	/** Row by row, on a statement of its own, so that two walks do not disturb each other. */
	iterate(sql: string): Iterable<Row> {
		return this.#db.prepare(sql).iterate() as Iterable<Row>;
	}

	/** Forgets the statements and closes the database, if it is open. */
	close(): void {
		this.#prepared.clear();
		if (this.#db.isOpen) this.#db.close();
	}

	#statement(sql: string): StatementSync {
		let statement = this.#prepared.get(sql);
		if (!statement) {
			statement = this.#db.prepare(sql);
			this.#prepared.set(sql, statement);
		}
		return statement;
	}
}
