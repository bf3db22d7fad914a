import leven from 'leven';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { OutletId } from '../model/ids.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Problem } from '../model/problem.ts';
import { foldedPattern } from './aligned-fold.ts';

const pattern = z.string().min(1).refine(compiles, 'is not a regular expression');

/** What an outlet file may hold; `name` and `region` are required. */
const outletSchema = z.strictObject({
	/** Name as readers know it. */
	name: z.string().min(1),
	/** Other names, in either script. */
	aliases: z.array(z.string().min(1)).default([]),
	/** Where it is published; decides the house style of conversion. */
	region: z.enum(['TW', 'HK', 'CN']),
	/** IANA time zone of its dates. */
	timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone such as Asia/Shanghai').optional(),
	/** Hosts of its pages, without `https://`. */
	hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/i, 'is a host name such as example.com')).default([]),
	/** Globs over paths in the sources folder. */
	sources: z.array(z.string().min(1)).default([]),
	/** Regular expressions over folded lines that only this outlet prints. */
	signs: z.array(pattern).default([]),
	/** Lines it prints on every page; they are dropped under their name. */
	boilerplate: z
		.array(
			z.strictObject({
				name: z.string().regex(/^[a-z0-9-]+$/, 'is lower case letters, digits, hyphens'),
				match: pattern,
			}),
		)
		.default([]),
});

const KEYS = Object.keys(outletSchema.shape);
const TIME_ZONES = { TW: 'Asia/Taipei', HK: 'Asia/Hong_Kong', CN: 'Asia/Shanghai' } as const;

/** Outcome of reading an outlet file: the outlet, or every mistake with its line and mend. */
export type ParsedOutlet = { readonly outlet: Outlet } | { readonly problems: readonly Problem[] };

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
	const parsed = outletSchema.safeParse(document.toJS({ maxAliasCount: 20 }) ?? {});
	if (!parsed.success) {
		const lineOf = (path: readonly PropertyKey[]) => {
			const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
			return node?.range ? counter.linePos(node.range[0]).line : null;
		};
		return { problems: parsed.error.issues.map((issue) => problem(lineOf(issue.path), ...sentences(issue))) };
	}
	const { timeZone, ...rest } = parsed.data;
	return {
		outlet: {
			...rest,
			id: id as OutletId,
			hosts: rest.hosts.map((host) => host.toLowerCase()),
			timeZone: timeZone ?? TIME_ZONES[rest.region],
		},
	};
}

function sentences(issue: z.core.$ZodIssue): [what: string, fix: string] {
	if (issue.code === 'unrecognized_keys') {
		const inRule = issue.path.length > 0;
		const keys = inRule ? ['name', 'match'] : KEYS;
		const near = issue.keys.map((key) => nearest(key, keys)).filter((key) => key !== null);
		return [
			`Unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}${inRule ? ` in ${issue.path.join('.')}` : ''}.`,
			near.length > 0
				? `Did you mean ${near.map((key) => `"${key}"`).join(', ')}?`
				: `The keys are: ${keys.join(', ')}.`,
		];
	}
	const where = issue.path.length === 0 ? 'The file' : `"${issue.path.join('.')}"`;
	return [
		`${where}: ${issue.message}.`,
		`See docs/outlets.md for what an outlet file holds; the keys are: ${KEYS.join(', ')}.`,
	];
}

function nearest(word: string, list: readonly string[]): string | null {
	const ranked = list.map((entry) => ({ entry, far: leven(word.toLowerCase(), entry.toLowerCase()) }));
	const best = ranked.reduce((a, b) => (b.far < a.far ? b : a));
	return best.far <= 3 ? best.entry : null;
}

function compiles(source: string): boolean {
	try {
		foldedPattern(source);
		return true;
	} catch {
		return false;
	}
}

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
