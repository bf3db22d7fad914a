import { UsageError } from '../cli/command.ts';

type MiniSearch = import('minisearch').default<{ id: string; text: string }>;

/** Characters that stand in words. */
const WORD = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/** A run of letters as it is, a run with Han characters as all pairs of neighbours; a lone character as itself. */
function pairs(text: string): string[] {
	return (text.match(WORD) ?? []).flatMap((run) => {
		if (!HAN.test(run)) return [run];
		const chars = [...run];
		if (chars.length === 1) return chars;
		return chars.slice(1).map((char, index) => (chars[index] ?? '') + char);
	});
}

const OPTIONS = {
	fields: ['text'],
	tokenize: pairs,
	processTerm: (term: string) => term.toLowerCase(),
	searchOptions: { combineWith: 'AND' as const },
};

async function load() {
	try {
		return (await import('minisearch')).default;
	} catch {
		throw new UsageError('MiniSearch is not installed; `npm install` without --omit=dev brings it along');
	}
}

/** An empty index with pairs of characters as words. */
export async function miniSearch(): Promise<MiniSearch> {
	return new (await load())(OPTIONS);
}

/** An index read from its JSON. */
export async function readMiniSearch(json: string): Promise<MiniSearch> {
	return (await load()).loadJSON(json, OPTIONS) as MiniSearch;
}
