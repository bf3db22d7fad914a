import { base, settings, site } from 'virtual:jiuwen/settings';
import { createUrls } from '../view/urls.ts';

export { settings, version } from 'virtual:jiuwen/settings';

/** The routes of the site that is being built. */
export const urls = createUrls(base, site);

/** True where the origin of the site is known, so that addresses can be absolute. */
export const siteIsKnown = site !== undefined;

/** A step of the way from the front page to a page; the last one has no link. */
export interface Crumb {
	readonly name: string;
	readonly href?: string;
}

/** Title of a page for the browser: its own, then the archive's. */
export function fullTitle(own: string, archive: string): string {
	return own === archive || own === '' ? archive : `${own}｜${archive}`;
}

/** Address that readers of neither script are sent to. */
export function fallbackOf(path: string): string {
	const fallback = urls.inScript(path, settings.defaultScript);
	return fallback === urls.home(settings.defaultScript) ? urls.chooser() : fallback;
}
