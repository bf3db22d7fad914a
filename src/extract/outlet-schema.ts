import { z } from 'zod';
import { foldedPattern } from './aligned-fold.ts';
import { selectorMistake } from './rule-pack/selector.ts';

/** Statements of a date that an outlet file can trust or distrust; beside these `meta:<name>`. */
export const DATE_FIELDS = [
	'selector',
	'column',
	'line',
	'meta',
	'json-ld',
	'url',
	'dateline',
	'text',
	'capture',
] as const;

const pattern = z.string().min(1).refine(compiles, 'is not a regular expression');
const ruleName = z.string().regex(/^[a-z0-9-]+$/, 'is lower case letters, digits, hyphens');
const selector = z
	.string()
	.min(1)
	.superRefine((source, context) => {
		const mistake = selectorMistake(source);
		if (mistake) context.addIssue({ code: 'custom', message: `is not a CSS selector (${mistake})` });
	});
const selectors = z.union([selector.transform((one) => [one]), z.array(selector)]).optional();
const dateField = z
	.string()
	.refine(
		(field) => /^meta:\S+$/.test(field) || (DATE_FIELDS as readonly string[]).includes(field),
		`is no statement of a date; there are ${DATE_FIELDS.join(', ')} and meta:NAME`,
	)
	.transform((field) => (field.startsWith('meta:') ? field.toLowerCase() : field));

/** What an outlet file may hold; `name` and `region` are required. */
export const outletSchema = z
	.strictObject({
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
		boilerplate: z.array(z.strictObject({ name: ruleName, match: pattern })).default([]),
		/** CSS selectors of the parts of its pages. */
		selectors: z
			.strictObject({
				body: selectors,
				headline: selectors,
				kicker: selectors,
				subhead: selectors,
				section: selectors,
				byline: selectors,
				editor: selectors,
				date: selectors,
				source: selectors,
				remove: selectors,
			})
			.prefault({}),
		/** What it adds behind its headlines. */
		titleSuffixes: z.array(z.string().min(1)).default([]),
		/** What is cut out of its headlines. */
		headline: z.array(z.strictObject({ name: ruleName, cut: pattern })).default([]),
		/** Which statements of a date are asked first, and which never. */
		dates: z
			.strictObject({ trust: z.array(dateField).default([]), distrust: z.array(dateField).default([]) })
			.prefault({}),
		/** Sections by the address of the page. */
		sections: z.array(z.strictObject({ match: pattern, name: z.string().min(1) })).default([]),
		/** How its text files of many articles are cut. */
		split: z
			.strictObject({ before: pattern.optional(), between: pattern.optional() })
			.refine(({ before, between }) => before !== undefined || between !== undefined, {
				message: 'needs "before" or "between"',
				when: ({ issues }) => issues.length === 0,
			})
			.optional(),
	})
	.superRefine(({ split, sources }, context) => {
		if (split && sources.length === 0)
			context.addIssue({
				code: 'custom',
				path: ['split'],
				message: 'needs "sources", since a text is cut before anything else in it is read',
			});
	});

/** Keys that may stand at a place of an outlet file; the place is named by its keys, numbers left out. */
export function keysAt(place: string): readonly string[] {
	return KEYS[place] ?? Object.keys(outletSchema.shape);
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
	boilerplate: ['name', 'match'],
	selectors: [
		'body',
		'headline',
		'kicker',
		'subhead',
		'section',
		'byline',
		'editor',
		'date',
		'source',
		'remove',
	],
	headline: ['name', 'cut'],
	dates: ['trust', 'distrust'],
	sections: ['match', 'name'],
	split: ['before', 'between'],
};

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
