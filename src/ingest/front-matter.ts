import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { SourceHints } from '../model/source.ts';
import { guessColumns, hintsOf } from './column-map.ts';

const FRONT_MATTER = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---\r?(?:\n|$)/;

/** What the front matter of a Markdown file says; nothing where there is none or it is no YAML. Never the body. */
export function readFrontMatter(text: string): SourceHints {
	const yaml = FRONT_MATTER.exec(text.slice(0, 20_000))?.groups?.yaml;
	if (yaml === undefined) return {};
	const counter = new LineCounter();
	const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter });
	let value: unknown;
	try {
		value = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 20 });
	} catch {
		return {};
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
	const row: Record<string, string> = {};
	for (const [name, entry] of Object.entries(value)) {
		if (typeof entry === 'string') row[name] = entry;
		else if (Array.isArray(entry)) row[name] = entry.filter((part) => typeof part === 'string').join('、');
	}
	const { body: _, ...map } = guessColumns(row);
	const { url, fields, dateStated } = hintsOf(row, map);
	const { body: __, ...rest } = fields ?? {};
	const said = new Set([...Object.keys(rest), ...(url ? ['url'] : [])]);
	const fieldOf = new Map(Object.entries(map).map(([field, name]) => [name, field]));
	const fieldLines: Record<string, readonly [number, number]> = {};
	for (const { key, value: told } of isMap(document.contents) ? document.contents.items : []) {
		const field = isScalar(key) ? fieldOf.get(String(key.value)) : undefined;
		const range = (told as { range?: readonly number[] | null } | null)?.range;
		if (!field || !said.has(field) || !isScalar(key) || !key.range || !range) continue;
		// Lines are counted from 1, and the first of the record holds the mark above; the value ends before its line end.
		const end = Math.max(range[0] ?? 0, (range[1] ?? 0) - 1);
		fieldLines[field] = [counter.linePos(key.range[0]).line, counter.linePos(end).line];
	}
	const line = fieldLines.date ? fieldLines.date[0] + 1 : null;
	const dated = dateStated ? { dateStated: { ...dateStated, by: 'front-matter' as const, line } } : {};
	return {
		...(url ? { url } : {}),
		...dated,
		...(Object.keys(rest).length > 0 ? { fields: rest } : {}),
		...(said.size > 0 ? { fieldLines } : {}),
	};
}
