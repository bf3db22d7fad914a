import { NAIVE_PAIRS, TRADITIONAL_PAIRS, TRADITIONAL_WORDS } from './characters.ts';
import { GIVEN_NAMES } from './people.ts';

/** Family names whose character stands for another one elsewhere; as names they stay as they are. */
const NAMES_KEPT = '后范游郁采松';

const pairs = (text: string): [string, string][] =>
	Array.from({ length: [...text].length / 2 }, (_, at) => {
		const [from = '', to = ''] = [...text].slice(at * 2, at * 2 + 2);
		return [from, to];
	});

const CHARACTERS = new Map(pairs(TRADITIONAL_PAIRS));
const NAIVE_CHARACTERS = new Map([...CHARACTERS, ...pairs(NAIVE_PAIRS)]);
const EXCEPTIONS = new RegExp(
	`[${NAMES_KEPT}](?=${GIVEN_NAMES.join('|')})|${Object.keys(TRADITIONAL_WORDS).join('|')}`,
	'gu',
);

function byCharacter(text: string, table: ReadonlyMap<string, string>): string {
	let out = '';
	for (const character of text) out += table.get(character) ?? character;
	return out;
}

/** The vocabulary of the demonstration in Traditional characters as a person would write it. */
export function toTraditional(text: string): string {
	let out = '';
	let at = 0;
	for (const match of text.matchAll(EXCEPTIONS)) {
		out += byCharacter(text.slice(at, match.index), CHARACTERS) + (TRADITIONAL_WORDS[match[0]] ?? match[0]);
		at = match.index + match[0].length;
	}
	return out + byCharacter(text.slice(at), CHARACTERS);
}

/** The same as a machine writes it that knows characters only, with the mistakes that come of it. */
export function toMachineTraditional(text: string): string {
	return byCharacter(text, NAIVE_CHARACTERS);
}
