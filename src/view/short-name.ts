/** Characters of a name that are shown at most; no name that tells something is longer. */
const SHOWN = 48;
/** Of them, those of its end. */
const END = 12;

/** A name as it is, or, where it is far too long for a line or a cell, its beginning and end with `…` between. */
export function shortName(name: string): string {
	const characters = [...name];
	if (characters.length <= SHOWN) return name;
	return `${characters.slice(0, SHOWN - END - 1).join('')}…${characters.slice(-END).join('')}`;
}
