import { defineCollection } from 'astro:content';
import { paths } from 'virtual:jiuwen/settings';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The owner's own pages: `content/pages/*.mdx`, each shown in both scripts at `/{v}/{name}/`. */
const pages = defineCollection({
	loader: glob({ base: paths.pages, pattern: '*.mdx' }),
	schema: z.strictObject({
		/** Heading of the page, in either script. */
		title: z.string().min(1),
		/** One sentence for search engines. */
		description: z.string().min(1).optional(),
		/** Script the page is written in. */
		lang: z.enum(['zh-Hant', 'zh-Hans']).default('zh-Hant'),
	}),
});

export const collections = { pages };
