import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { OutletId } from '../model/ids.ts';
import { nearestWord } from '../model/nearest-word.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';
import { DATE_FIELDS, keysAt, outletSchema } from './outlet-schema.ts';

/** How far what a keeper wrote may be from the key that is meant. */
const NEAR = { edits: 3 } as const;
const TIME_ZONES = { TW: 'Asia/Taipei', HK: 'Asia/Hong_Kong', CN: 'Asia/Shanghai' } as const;

/** Outcome of reading an outlet file: the outlet, or every mistake with its line and mend. */
export type ParsedOutlet =
	| {
			readonly outlet: Outlet;
			/** 1-based line of a rule, by the keys that lead to it: `selectors.body.0`, `boilerplate.2`. */
			readonly lineOf: (rule: string) => number | null;
	  }
	| { readonly problems: readonly Problem[] };

/**
 * Reads one outlet file (YAML, or JSON, which is YAML). Never throws.
 * @param id name of the file without its ending
 * @param file path to show in Problems (`outlet-file-invalid`)
 */
export function parseOutletFile(id: string, yamlText: string, file: string): ParsedOutlet {
	const problem = (line: number | null, what: string, fix: string): Problem => ({
		code: 'outlet-file-invalid',
		severity: 'error',
		file,
		line,
		what,
		fix,
	});
	if (!/^[a-z0-9-]+$/.test(id))
		return {
			problems: [
				problem(
					null,
					`The file name "${id}" cannot be an outlet id.`,
					'Use lower case letters, digits and hyphens only.',
				),
			],
		};
	const counter = new LineCounter();
	const document = parseDocument(yamlText, { lineCounter: counter, prettyErrors: false });
	if (document.errors.length > 0)
		return {
			problems: document.errors.map((error) =>
				problem(
					counter.linePos(error.pos[0]).line,
					`The file is not valid YAML: ${error.message}`,
					'Mend the line; docs of YAML: https://yaml.org.',
				),
			),
		};
	const parsed = outletSchema.safeParse(document.toJS({ maxAliasCount: 20 }) ?? {}, { reportInput: true });
	const lineOf = (path: readonly PropertyKey[]) => {
		// A key that is missing is told at the nearest place that is there.
		for (let depth = path.length; depth > 0; depth--) {
			const node = document.getIn(path.slice(0, depth), true) as
				| { range?: [number, number, number] }
				| undefined;
			if (node?.range) return counter.linePos(node.range[0]).line;
		}
		return null;
	};
	if (!parsed.success)
		return {
			problems: parsed.error.issues
				.flatMap(innermost)
				.map((issue) => problem(lineOf(placeOf(issue)), ...sentences(issue))),
		};
	const { timeZone, ...rest } = parsed.data;
	return {
		outlet: {
			...rest,
			id: id as OutletId,
			hosts: rest.hosts.map((host) => host.toLowerCase()),
			timeZone: timeZone ?? TIME_ZONES[rest.region],
		},
		lineOf: (rule) => lineOf(rule.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))),
	};
}

/** Where one of several forms is allowed, the mistake in the form that was meant. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
	if (issue.code !== 'invalid_union') return [issue];
	const forms = issue.errors.filter(
		(form) => !form.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
	);
	const meant = forms[0];
	return meant
		? meant.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }))
		: [{ ...issue, message: 'is a CSS selector, or a list of them' }];
}

/** The keys that lead to what is wrong; an unknown key is wrong itself. */
function placeOf(issue: z.core.$ZodIssue): PropertyKey[] {
	return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
}

function sentences(issue: z.core.$ZodIssue): [what: string, fix: string] {
	if (issue.code === 'unrecognized_keys') {
		const inRule = issue.path.length > 0;
		const keys = keysAt(String(issue.path[0] ?? ''));
		const near = issue.keys.map((key) => nearestWord(key, keys, NEAR)).filter((key) => key !== null);
		return [
			`Unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}${inRule ? ` in ${issue.path.join('.')}` : ''}.`,
			near.length > 0
				? `Did you mean ${near.map((key) => `"${key}"`).join(', ')}?`
				: `The keys are: ${keys.join(', ')}.`,
		];
	}
	const where = issue.path.length === 0 ? 'The file' : `"${issue.path.join('.')}"`;
	const missing = /^invalid_(?:type|value)$/.test(issue.code) && issue.input === undefined;
	return [`${where}: ${missing ? 'is missing' : issue.message}.`, mend(issue)];
}

/** How to mend a wrong value. */
function mend({ path, input }: z.core.$ZodIssue): string {
	const place = String(path[0] ?? '');
	if (place === 'selectors' && path.length > 1)
		return 'Mend the selector; the developer tools of a browser copy one from the page.';
	if (place === 'dates' && typeof input === 'string') {
		const near = nearestWord(input, DATE_FIELDS, NEAR);
		if (near) return `Did you mean "${near}"?`;
	}
	return `See docs/outlets.md for what an outlet file holds; the keys ${path.length > 1 ? 'there ' : ''}are: ${keysAt(path.length > 1 ? place : '').join(', ')}.`;
}
