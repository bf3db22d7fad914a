import { cpus } from 'node:os';
import { bodyKey } from '../cluster/key.ts';
import { normalise } from '../cluster/normalise.ts';
import { relateArticles } from '../cluster/relate.ts';
import type { Bench } from './bench.ts';
import { middle } from './middle.ts';
import { BANDS, LEAST_SIMILAR, minHashPairs, ROWS, SHINGLE } from './minhash.ts';
import { type BenchArticle, bodiesOf, readFolder, readGenerated } from './story-articles.ts';
import { wholeNumber } from './whole-number.ts';

/** Times that each side is run, in turn; the middle one is shown. */
const ROUNDS = 3;

/** What relating costs beside MinHash on the same texts in the same process. */
export const bench: Bench = {
	name: 'stories',
	summary: 'what relating all articles costs, beside MinHash with banding on the same texts',
	options: '--articles N (default 10000), --seed N, or --corpus DIR, a folder of sources',
	async run(options) {
		const articles =
			options.corpus === undefined
				? await readGenerated({
						seed: wholeNumber('seed', options.seed, 1),
						articles: wholeNumber('articles', options.articles, 10_000),
					})
				: await readFolder(options.corpus);
		if (articles.length === 0) {
			console.error('There is no article to relate.');
			return 1;
		}
		console.log(table(articles, measure(articles)));
		return 0;
	},
};

/** Processor seconds of each part, and what came out. */
interface Measured {
	readonly keys: readonly number[];
	readonly relating: readonly number[];
	readonly folding: readonly number[];
	readonly minHash: readonly number[];
	readonly stories: number;
	readonly links: number;
	readonly pairs: number;
	/** Most memory of the process after relating, before MinHash ran, in bytes; the texts are in it. */
	readonly memory: number;
}

function measure(articles: readonly BenchArticle[]): Measured {
	const bodies = bodiesOf(articles);
	const [keys, relating, folding, minHash]: number[][] = [[], [], [], []];
	const sums = { stories: 0, links: 0, pairs: 0, memory: 0 };
	for (let round = 0; round < ROUNDS; round++) {
		const facts = timed(keys, () =>
			articles.map((article) => ({ ...article, bodyKey: bodyKey(article.paragraphs) })),
		);
		const built = timed(relating, () => relateArticles(facts, bodies));
		if (round === 0) sums.memory = process.resourceUsage().maxRSS * 1024;
		const folded = timed(folding, () => articles.map(({ paragraphs }) => normalise(paragraphs.join('\n'))));
		const pairs = timed(minHash, () => minHashPairs(folded.length, (number) => folded[number] ?? ''));
		Object.assign(sums, { stories: built.stories.length, links: built.links.length, pairs: pairs.size });
	}
	return { keys, relating, folding, minHash, ...sums } as Measured;
}

/** Runs a part and adds the processor seconds that it took. */
function timed<Result>(times: number[] | undefined, part: () => Result): Result {
	const before = process.cpuUsage();
	const result = part();
	const { user, system } = process.cpuUsage(before);
	times?.push((user + system) / 1e6);
	return result;
}

function table(articles: readonly BenchArticle[], measured: Measured): string {
	const characters = articles.reduce((sum, { length }) => sum + length, 0);
	const [keys, relating] = [middle(measured.keys), middle(measured.relating)];
	const [folding, minHash] = [middle(measured.folding), middle(measured.minHash)];
	const number = (value: number) => value.toLocaleString('en');
	const row = (name: string, seconds: number, found: string) =>
		`| ${name} | ${seconds.toFixed(2)} | ${number(Math.round(articles.length / seconds))} | ${(seconds / (folding + minHash)).toFixed(2)} | ${found} |`;
	const [processor] = cpus();
	return [
		`${number(articles.length)} articles, ${number(characters)} characters. Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}.`,
		'',
		'| | CPU, s | articles/s | ÷ MinHash | found |',
		'|---|--:|--:|--:|---|',
		row(
			'relating, from texts to stories',
			relating,
			`${number(measured.stories)} stories, ${number(measured.links)} links`,
		),
		row('… with the keys of all bodies', keys + relating, ''),
		row(`MinHash ${BANDS}×${ROWS}, with folding`, folding + minHash, `${number(measured.pairs)} pairs`),
		'',
		`Middle of ${ROUNDS} runs in turn, one process, all texts in memory as paragraphs. Relating folds, finds pairs, lays them side by`,
		'side, judges them and writes out all stories. MinHash folds with the same code (script, width, punctuation), takes distinct',
		`shingles of ${SHINGLE} characters, permutes their 32-bit hashes ${BANDS * ROWS} times by multiply-add, and verifies candidates by a Jaccard`,
		`similarity of ${LEAST_SIMILAR} of shingles; it makes no stories. Most memory while relating: ${Math.round(measured.memory / 1024 / 1024)} MiB, texts included.`,
	].join('\n');
}
