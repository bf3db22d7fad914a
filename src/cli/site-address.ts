import { SettingsError } from '../loader/settings-error.ts';

/**
 * Holds the address of a site to be a whole one, before anything is read.
 * @throws SettingsError when it is not an address of http or https
 */
export function checkSiteAddress(site: string | undefined): void {
	if (site === undefined || (/^https?:\/\//i.test(site) && URL.canParse(site))) return;
	throw new SettingsError(
		`The address of the site, "${site}", is not a whole address.`,
		'Write it with https:// and host, e.g. --site https://news.example.org; a folder on the host goes into --base.',
	);
}
