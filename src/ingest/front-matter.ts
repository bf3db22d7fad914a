import { parse } from 'yaml';
import type { SourceHints } from '../model/source.ts';
import { guessColumns, hintsOf } from './column-map.ts';

const FRONT_MATTER = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---\r?(?:\n|$)/;

/** What the front matter of a Markdown file says; nothing where there is none or it is no YAML. Never the body. */
export function readFrontMatter(text: string): SourceHints {
	const yaml = FRONT_MATTER.exec(text.slice(0, 20_000))?.groups?.yaml;
	if (yaml === undefined) return {};
	let value: unknown;
	try {
		value = parse(yaml, { maxAliasCount: 20, schema: 'failsafe' });
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
	const at = yaml.split('\n').findIndex((line) => line.trimStart().startsWith(`${dateStated?.name}:`));
	const dated = dateStated
		? { dateStated: { ...dateStated, by: 'front-matter' as const, line: at < 0 ? null : at + 2 } }
		: {};
	return { ...(url ? { url } : {}), ...dated, ...(Object.keys(rest).length > 0 ? { fields: rest } : {}) };
}
