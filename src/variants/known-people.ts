import type { GlossaryRow } from '../script/glossary.ts';
import { isName, isOfSounds, isOneWord } from './people-named.ts';

/** What an archive says of a name: how many articles state it, and how many plainly. */
export interface StatedName {
	readonly name: string;
	readonly articles: number;
	readonly plainly: number;
}

/** Articles that must state a name: one alone may have met another word behind a title. */
const STATED_IN = 2;
/** Articles that must plainly state a name of no known family (普京). */
const PLAINLY_IN = 3;
/** The same for a name that is a word too (汪洋, beside 任期 and 简历). */
const WORD_PLAINLY_IN = 5;
/** A name so much less often stated than a longer or shorter one is that name, cut at another place. */
const OUTWEIGHS = 3;

/** Drops names that are others with a character more or less: 莫迪邀 beside 莫迪, 王小 beside 王小平. */
function withoutCuts(names: ReadonlyMap<string, number>): string[] {
	const cut = new Set<string>();
	for (const [name, articles] of names) {
		const shorter = name.slice(0, -1);
		const others = names.get(shorter);
		if (others === undefined) continue;
		if (others >= articles * OUTWEIGHS) cut.add(name);
		else if (articles >= others * OUTWEIGHS) cut.add(shorter);
	}
	return [...names.keys()].filter((name) => !cut.has(name));
}

/**
 * The people of an archive: names that at least two of its articles state behind an office or calling, and the persons
 * of the keeper's glossary. A `block` row of the glossary keeps its words from being taken for a name.
 * @returns names in Simplified, in order
 */
export function knownPeople(stated: Iterable<StatedName>, glossary: readonly GlossaryRow[]): string[] {
	const blocked = new Set(glossary.filter(({ type }) => type === 'block').map(({ hans }) => hans));
	const names = new Map<string, number>();
	for (const { name, articles, plainly } of stated) {
		if (articles < STATED_IN || blocked.has(name)) continue;
		const inParts = /[·•・‧]/.test(name);
		const surely = isOneWord(name) ? plainly >= WORD_PLAINLY_IN : isOfSounds(name) && plainly >= PLAINLY_IN;
		if (inParts || surely || isName(name)) names.set(name, articles);
	}
	const persons = glossary.filter(({ type }) => type === 'person').map(({ hans }) => hans);
	return [...new Set([...withoutCuts(names), ...persons])].sort();
}
