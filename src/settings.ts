import { z } from 'zod';
import { nearestWord } from './model/nearest-word.ts';

const inBothScripts = z.union([
	z.string().min(1),
	z.strictObject({ 'zh-Hant': z.string().min(1), 'zh-Hans': z.string().min(1) }),
]);

/**
 * The options of `archive({ ... })` in `astro.config.mjs`, the only settings there are.
 * `site` and `base` are Astro's own and stand beside it.
 */
export const settingsSchema = z.strictObject({
	/** Name of the archive: one text in either script (the other is converted), or both. */
	title: inBothScripts.default('舊聞'),
	/** One sentence about the archive, for search engines and the home page; as `title`. */
	description: inBothScripts.default('舊新聞的檔案館'),
	/** Folder of the owner's data, relative to the project. */
	content: z.string().min(1).default('content'),
	/** Folder for what can be made anew at any time, relative to the project. */
	cache: z.string().min(1).default('.cache/jiuwen'),
	/** House style of the Traditional variant: `TW` or `HK`. */
	region: z.enum(['TW', 'HK']).default('TW'),
	/** Whether articles converted to Traditional are offered in the styles of Taiwan and of Hong Kong. */
	regionalStyles: z.boolean().default(false),
	/** Script that `/` offers first and that `x-default` means. */
	defaultScript: z.enum(['zh-Hant', 'zh-Hans']).default('zh-Hant'),
	/** Rows of a list page; 10 to 500. */
	pageSize: z.int().min(10).max(500).default(60),
	/** Whether display text gets full-width marks beside Han characters and 「」 in Traditional. */
	punctuation: z.boolean().default(true),
	/**
	 * Address of a search engine that readers without JavaScript are offered, ending in the empty parameter for the
	 * query; `false` for none.
	 */
	searchEngine: z
		.union([
			z.literal(false),
			z
				.string()
				.regex(
					/^https:\/\/[^?#\s]+\?(?:[^#\s]*&)?[^&#=\s]+=$/,
					'must end in the empty parameter of the query',
				),
		])
		.default(false),
});

/** What the owner may write. */
export type SettingsInput = z.input<typeof settingsSchema>;

/** Settings with every default filled in. */
export type Settings = z.output<typeof settingsSchema>;

/** Outcome of checking: the settings, or what is wrong with the mend. */
export type SettingsCheck =
	| { readonly settings: Settings }
	| { readonly message: string; readonly hint: string };

/** Checks the options of `archive()`; names the wrong key and the right one. Never throws. */
export function checkSettings(input: unknown): SettingsCheck {
	const parsed = settingsSchema.safeParse(input ?? {});
	if (parsed.success) return { settings: parsed.data };
	const lines = parsed.error.issues.map(sentence);
	const hints = parsed.error.issues.map(mend);
	return {
		message: `The settings given to archive() in astro.config.mjs cannot be used:\n${lines.map((line) => `- ${line}`).join('\n')}`,
		hint: [...new Set(hints)].join('\n'),
	};
}

const KEYS = Object.keys(settingsSchema.shape);

function sentence(issue: z.core.$ZodIssue): string {
	if (issue.code === 'unrecognized_keys')
		return `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
	return `"${issue.path.join('.')}": ${issue.message}`;
}

function mend(issue: z.core.$ZodIssue): string {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys
			.map((key) => {
				if (key === 'site' || key === 'base')
					return `"${key}" belongs beside integrations in defineConfig(), not inside archive().`;
				const near = nearestWord(key, KEYS);
				return near
					? `Write "${near}" instead of "${key}".`
					: `Remove "${key}". The keys are: ${KEYS.join(', ')}.`;
			})
			.join('\n');
	}
	return `See "Settings" in README.md for what "${issue.path.join('.')}" may be.`;
}
