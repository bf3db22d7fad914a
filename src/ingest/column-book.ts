import { nearestWord } from '../model/nearest-word.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceHints } from '../model/source.ts';
import {
	type ColumnMap,
	type Field,
	hintsOf,
	meaningOf,
	namedColumns,
	tellColumns,
	toldName,
} from './column-map.ts';
import { LongestColumn } from './longest-column.ts';
import type { ColumnFinding, ColumnRule, ReadItem } from './reader.ts';
import { columnsGuessed, columnsUnknown } from './record.ts';
import type { SourceFile } from './source-file.ts';

/** Names of columns that are told at most; files whose rows have names of their own have no end of them. */
const MOST_TOLD = 200;
/** How far a name that a keeper wrote may be from the one that is meant. */
const NEAR = { edits: 3 } as const;

/** What the columns of one file are taken for: as a keeper says, else guessed from their names row by row. */
export class ColumnBook {
	readonly #file: SourceFile;
	readonly #rule: ColumnRule | null;
	readonly #columns = new Map<string, { field: Field | null; evidence: string }>();
	readonly #longest = new LongestColumn();
	#first: ColumnMap | null = null;
	/** Rows, and those of them in which neither headline nor text was understood. */
	#rows = 0;
	#unknown = 0;

	constructor(file: SourceFile, rule: ColumnRule | null) {
		this.#file = file;
		this.#rule = rule;
	}

	/** What the columns of a row mean. */
	mapOf(row: Readonly<Record<string, string>>): ColumnMap {
		const map = this.#withText(row, this.#stated(row, namedColumns(Object.keys(row))));
		this.#rows++;
		if (map.headline === undefined && map.body === undefined) this.#unknown++;
		else this.#first ??= map;
		const fields = new Map(Object.entries(map).map(([field, name]) => [name, field as Field]));
		for (const name of Object.keys(row)) {
			const field = fields.get(name) ?? null;
			const known = this.#columns.get(name);
			if (known?.field || (known && !field) || (!known && this.#columns.size >= MOST_TOLD)) continue;
			this.#columns.set(name, { field, evidence: this.#evidence(name, field) });
		}
		return map;
	}

	/** What a row says of its article. */
	hintsOf(row: Readonly<Record<string, string>>, map: ColumnMap): SourceHints {
		const hints = hintsOf(row, map);
		const order = this.#rule?.dateOrder;
		return order ? { ...hints, dateOrder: order } : hints;
	}

	/** What was found, once all rows were seen: for the keeper to check. */
	*findings(): Generator<ReadItem> {
		if (this.#rows === 0) return;
		const columns: ColumnFinding[] = [...this.#columns].map(([column, { field, evidence }]) => ({
			file: this.#file.path,
			column,
			field,
			evidence,
		}));
		yield { columns };
		for (const [field, name] of Object.entries(this.#rule?.columns ?? {}))
			if (name !== null && !this.#columns.has(name)) yield { problem: this.#misnamed(field, name) };
		if (this.#unknown > 0) {
			const names = [...this.#columns].flatMap(([name, { field }]) => (field === null ? [name] : []));
			yield {
				problem: columnsUnknown(this.#file, {
					names: [...this.#columns.keys()],
					unused: names,
					rows: this.#unknown,
					all: this.#rows,
				}),
			};
		}
		if (this.#first && Object.keys(this.#rule?.columns ?? {}).length === 0)
			yield { problem: columnsGuessed(this.#file, tellColumns(this.#first)) };
	}

	/** Without a column for the text, the longest of the file is it, unless the keeper says that none is. */
	#withText(row: Readonly<Record<string, string>>, map: ColumnMap): ColumnMap {
		if (map.body !== undefined || this.#rule?.columns.body === null) return map;
		const body = this.#longest.of(row, new Set(Object.values(map)));
		return body === null ? map : { ...map, body };
	}

	/** A guess with what the keeper says in its place. */
	#stated(row: Readonly<Record<string, string>>, guess: ColumnMap): ColumnMap {
		if (!this.#rule) return guess;
		const map: Partial<Record<Field, string>> = { ...guess };
		const stated = Object.entries(this.#rule.columns) as [Field, string | null][];
		for (const [field, name] of stated) {
			// A column has one meaning: what the keeper gives one, the guess takes from another.
			for (const other of Object.keys(map) as Field[]) if (map[other] === name) delete map[other];
			if (name === null) delete map[field];
			else if (name in row) map[field] = name;
		}
		return map;
	}

	#evidence(name: string, field: Field | null): string {
		const stated = field !== null && this.#rule?.columns[field] === name;
		if (stated) return `${this.#rule?.file} says so.`;
		if (field === null) return 'No field goes by this name, so it was not used.';
		return meaningOf(name)?.field === field
			? `The name is one of those that stand for ${field}.`
			: 'No column has a name for the text, and this one is the longest.';
	}

	#misnamed(field: string, name: string): Problem {
		const columns = [...this.#columns.keys()];
		const near = nearestWord(name, columns, NEAR);
		const names = columns.slice(0, 20).map((column) => `"${toldName(column)}"`);
		return {
			code: 'column-unknown',
			severity: 'error',
			file: this.#file.path,
			line: null,
			what: `${this.#rule?.file}${this.#rule?.line ? `:${this.#rule.line}` : ''} says that "${name}" is the ${field}, but no record has such a column.`,
			fix: near ? `Did you mean "${near}"?` : `The columns are: ${names.join(', ')}.`,
		};
	}
}
