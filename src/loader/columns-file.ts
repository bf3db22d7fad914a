import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { COLUMN_NAMES } from '../ingest/column-map.ts';
import type { ColumnRule } from '../ingest/reader.ts';
import { nearestWord } from '../model/nearest-word.ts';
import type { Problem } from '../model/problem.ts';

/** What the columns of some files mean. */
export interface ColumnEntry extends ColumnRule {
	/** Globs over paths in the sources folder. */
	readonly files: readonly string[];
}

const FIELDS = Object.keys(COLUMN_NAMES);
const KEYS = ['files', 'columns', 'dateOrder'];
const names = z.string().min(1);

/** What `content/columns.yaml` may hold: the first entry whose files fit counts. */
const columnsSchema = z.array(
	z.strictObject({
		files: z.union([names.transform((one) => [one]), z.array(names).min(1)]),
		dateOrder: z.enum(['day-month-year', 'month-day-year']).optional(),
		columns: z
			.strictObject(
				Object.fromEntries(FIELDS.map((field) => [field, names.nullable().optional()])) as Record<
					string,
					z.ZodOptional<z.ZodNullable<z.ZodString>>
				>,
			)
			.optional(),
	}),
);

/**
 * Reads what a keeper says of columns. Never throws; of a file with a mistake nothing counts.
 * @param file path to show in Problems (`columns-file-invalid`)
 */
export function parseColumnsFile(
	yamlText: string,
	file: string,
): { readonly entries: readonly ColumnEntry[]; readonly problems: readonly Problem[] } {
	const counter = new LineCounter();
	const document = parseDocument(yamlText, { lineCounter: counter, prettyErrors: false });
	const problem = (line: number | null, what: string, fix: string): Problem => ({
		code: 'columns-file-invalid',
		severity: 'error',
		file,
		line,
		what,
		fix,
	});
	if (document.errors.length > 0) {
		const problems = document.errors.map((error) =>
			problem(
				counter.linePos(error.pos[0]).line,
				`The file is not valid YAML: ${error.message}`,
				'Mend the line; docs of YAML: https://yaml.org.',
			),
		);
		return { entries: [], problems };
	}
	const lineOf = (path: readonly PropertyKey[]): number | null => {
		for (let depth = path.length; depth > 0; depth--) {
			const node = document.getIn(path.slice(0, depth), true) as
				| { range?: [number, number, number] }
				| undefined;
			if (node?.range) return counter.linePos(node.range[0]).line;
		}
		return null;
	};
	const parsed = columnsSchema.safeParse(document.toJS({ maxAliasCount: 20 }) ?? []);
	if (!parsed.success)
		return {
			entries: [],
			problems: parsed.error.issues
				.toSorted((a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'))
				.map((issue) => problem(lineOf(issue.path), ...sentences(issue))),
		};
	const entries = parsed.data.map(({ files, columns, dateOrder }, index) => ({
		file,
		line: lineOf([index]),
		files,
		...(dateOrder ? { dateOrder } : {}),
		columns: Object.fromEntries(
			Object.entries(columns ?? {}).flatMap(([field, name]) => (name === undefined ? [] : [[field, name]])),
		),
	}));
	return { entries, problems: [] };
}

function sentences(issue: z.core.$ZodIssue): [what: string, fix: string] {
	const where = issue.path.length === 0 ? 'The file' : `"${issue.path.join('.')}"`;
	if (issue.code !== 'unrecognized_keys')
		return [
			`${where}: ${issue.message}.`,
			'Write a list of entries, each with "files" and "columns" or "dateOrder"; docs/sources.md shows one.',
		];
	const known = issue.path.length === 1 ? KEYS : FIELDS;
	const near = issue.keys.map((key) => nearestWord(key, known));
	return [
		`Unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')} in ${issue.path.join('.')}.`,
		near[0] ? `Did you mean "${near[0]}"?` : `The keys there are: ${known.join(', ')}.`,
	];
}
