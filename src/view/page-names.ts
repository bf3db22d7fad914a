/**
 * First parts of addresses under `/{v}/` that the archive itself uses, some of them only in archives that have the
 * like. A test holds the list to the folder of routes.
 */
const TAKEN: ReadonlySet<string> = new Set([
	'a',
	'all',
	'by',
	'd',
	'feed.xml',
	'index',
	'o',
	'p',
	'search',
	'stories',
	'story',
	'undated',
]);

/**
 * Whether an owner's page of this name would stand where the archive has a page of its own.
 * @param name of the file, without its ending; the address is made of it in lower case
 */
export function pageNameIsTaken(name: string): boolean {
	return TAKEN.has(name.toLowerCase());
}
