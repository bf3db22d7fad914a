import { lettersOf } from './letters.ts';

/** Characters of a line or block from the beginning that are compared. */
const READ = 2000;
/** So many lines of a text are compared with its title. */
const LINES = 60;

/** All pairs of neighbouring letters and digits of a folded text. */
function pairsOf(folded: string): string[] {
	const bare = lettersOf(folded);
	const pairs: string[] = [];
	for (let at = 0; at + 2 <= bare.length; at++) pairs.push(bare.slice(at, at + 2));
	return pairs;
}

/** The pairs that the first lines of a text hold. */
export function pairsOfText(folded: readonly string[]): ReadonlySet<string> {
	const pairs = new Set<string>();
	for (const line of folded.slice(0, LINES)) for (const pair of pairsOf(line.slice(0, READ))) pairs.add(pair);
	return pairs;
}

/** Share of the pairs of a line that the text holds, 0 to 1: titles speak of what their texts speak of. */
export function likeness(folded: string, text: ReadonlySet<string>): number {
	const own = pairsOf(folded);
	return own.length === 0 ? 0 : own.filter((pair) => text.has(pair)).length / own.length;
}

/** Letters and digits of some lines, for {@link likenessTo}. */
export function lettersOfText(folded: readonly string[]): string {
	return folded.map(lettersOf).join('\n');
}

/** As {@link likeness}, for a few titles and a short text: without a list of all its pairs. */
export function likenessTo(folded: string, letters: string): number {
	const own = pairsOf(folded);
	return own.length === 0 ? 0 : own.filter((pair) => letters.includes(pair)).length / own.length;
}
