/// <reference types="astro/client" />

/** What pages may know of the settings. Served by the Astro integration in `archive.ts`. */
declare module 'virtual:jiuwen/settings' {
	import type { InBothScripts } from './model/listing.ts';
	import type { Script } from './model/script.ts';
	export const settings: {
		readonly title: InBothScripts;
		readonly description: InBothScripts;
		readonly region: 'TW' | 'HK';
		readonly regionalStyles: boolean;
		readonly defaultScript: Script;
		readonly pageSize: number;
		readonly punctuation: boolean;
		readonly searchEngine: string | false;
	};
	/** Absolute path of the catalogue and of the owner's pages on the building machine. */
	export const paths: { readonly catalogue: string; readonly pages: string; readonly glossary: string };
	/** Version of the program, for `generator`. */
	export const version: string;
	/** Astro's `base` and `site`. */
	export const base: string;
	export const site: string | undefined;
}
