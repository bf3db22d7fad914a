import type { Script } from '../model/script.ts';

/** An article as `data/articles.jsonl` has it. */
export interface ArticleLine {
	readonly id: string;
	readonly text: Readonly<Record<Script, string>>;
}

/** Kinds of query that are asked in equal parts. */
export const QUERY_KINDS = ['word', 'name', 'phrase', 'fragment', 'long'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface SampledQuery {
	readonly kind: QueryKind;
	/** Script it was cut out in. */
	readonly script: Script;
	readonly text: string;
}

const HAN = /^\p{Script=Han}+$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Numbers from 0 to below 1, the same for the same seed (Park and Miller 1988). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

/** Cuts one query of a kind out of a line; '' where the line has none. */
function cut(kind: QueryKind, line: string, random: () => number): string {
	const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
	const chars = [...line];
	const from = Math.floor(random() * chars.length);
	if (kind === 'fragment') return chars.slice(from, from + 2 + Math.floor(random() * 4)).join('');
	if (kind === 'long') return chars.slice(from, from + 8 + Math.floor(random() * 10)).join('');
	const words = [...segmenter.segment(line)].map(({ segment }) => segment);
	const at = Math.floor(random() * words.length);
	if (kind === 'phrase') return words.slice(at, at + 2).join('');
	const lengths = kind === 'word' ? [2] : [3, 4];
	return pick(words.filter((word) => HAN.test(word) && lengths.includes(word.length))) ?? '';
}

/** Queries of two characters or more, cut out of the texts: kind by kind, by turns from one script and the other. */
export function sampleQueries(articles: readonly ArticleLine[], count: number, seed = 1): SampledQuery[] {
	const random = randomFrom(seed);
	const out: SampledQuery[] = [];
	for (let tries = 0; out.length < count && tries < count * 100; tries++) {
		const article = articles[Math.floor(random() * articles.length)];
		const script = tries % 2 === 0 ? 'zh-Hant' : 'zh-Hans';
		const lines = article?.text[script].split('\n') ?? [];
		const kind = QUERY_KINDS[tries % QUERY_KINDS.length] ?? 'word';
		const raw = cut(kind, lines[Math.floor(random() * lines.length)] ?? '', random);
		const text = raw.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
		if ([...text].length >= 2 && !/[\s"＂]/.test(text)) out.push({ kind, script, text });
	}
	return out;
}
