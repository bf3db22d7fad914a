import { cpus } from 'node:os';
import type { Script } from '../model/script.ts';
import type { ProcessCost } from './measured-process.ts';
import type { Contender } from './search.ts';
import type { IndexMeasures, MeasuredQuery, Texts } from './search-measures.ts';

type Measures = Readonly<Record<Contender, IndexMeasures>>;
type Costs = Readonly<Record<Contender, ProcessCost>>;

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The value that a share of all values lies at or below. */
function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const kb = (bytes: number) => (bytes / 1000).toFixed(0);

/** Means over the queries of a script; a query that finds nothing is not counted for precision. */
function recallPrecision(asked: readonly MeasuredQuery[], script: Script): string {
	const own = asked.filter((query) => query.script === script);
	const recall = mean(own.map(({ both, expected }) => both / Math.max(1, expected)));
	const precision = mean(own.filter(({ found }) => found > 0).map(({ both, found }) => both / found));
	return `${recall.toFixed(3)} · ${precision.toFixed(3)}`;
}

function coldStart({ cold, bytes }: IndexMeasures): string {
	if (!cold) return `${kb(bytes)} (the index as JSON)`;
	const { code, style, index } = cold;
	return `${kb(code + style + index)} (code ${kb(code)}, style ${kb(style)}, index ${kb(index)})`;
}

/**
 * The measures as Markdown, a column for each index; ratios are to stock Pagefind in the same run.
 *
 * @param queryCode bytes of fold table and query code, compressed
 */
export function searchTable(
	{ articles, bytes }: Texts,
	measures: Measures,
	costs: Costs,
	queryCode: number,
): string {
	const names: readonly Contender[] = ['jiuwen', 'pagefind', 'minisearch'];
	const loads = (kind: Contender) => kind !== 'minisearch';
	const row = (title: string, cell: (measure: IndexMeasures, cost: ProcessCost, kind: Contender) => string) =>
		`| ${title} | ${names.map((kind) => cell(measures[kind], costs[kind], kind)).join(' | ')} |`;
	const per = (asked: readonly MeasuredQuery[], value: (query: MeasuredQuery) => number) => asked.map(value);
	const asked = measures.jiuwen.asked.length;
	const [processor] = cpus();
	return [
		`${articles.length.toLocaleString('en')} articles, ${(bytes / 1e6).toFixed(1)} MB of text, ${asked} queries by turns in both scripts; the index of Pagefind and of MiniSearch holds zh-Hans. Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}.`,
		'',
		'| | Jiuwen | Pagefind as it comes | MiniSearch, pairs of characters |',
		'|---|--:|--:|--:|',
		row('recall · precision, queries in zh-Hans', ({ asked }) => recallPrecision(asked, 'zh-Hans')),
		row('the same in zh-Hant', ({ asked }) => recallPrecision(asked, 'zh-Hant')),
		row(
			'queries answered with exactly the right articles',
			({ asked }) => `${asked.filter(({ right }) => right).length}`,
		),
		row('KB to the first results, page itself excluded', coldStart),
		`| of it fold table and query code, gz (asked: at most 14) | ${(queryCode / 1000).toFixed(1)} | – | – |`,
		row('KB of each further query: mean', ({ asked }, _, kind) =>
			loads(kind) ? kb(mean(per(asked, (query) => query.bytes))) : '0',
		),
		row('median · 95 %', ({ asked }, _, kind) =>
			loads(kind)
				? [0.5, 0.95]
						.map((share) =>
							kb(
								quantile(
									per(asked, (query) => query.bytes),
									share,
								),
							),
						)
						.join(' · ')
				: '0',
		),
		`| rounds of loading of each further query: median · worst | ${[0.5, 1]
			.map((share) =>
				quantile(
					measures.jiuwen.asked.map(({ rounds }) => rounds),
					share,
				),
			)
			.join(' · ')} | – | 0 |`,
		row('ms once the bytes are there: median · worst', ({ asked }) =>
			[0.5, 1]
				.map((share) =>
					quantile(
						per(asked, (query) => query.time),
						share,
					).toFixed(0),
				)
				.join(' · '),
		),
		row('index and texts against text', (measure) => (measure.bytes / bytes).toFixed(2)),
		row('building: s', (_, { time }) => time.toFixed(1)),
		row(
			'building against Pagefind: time · processor time',
			(_, { time, cpu }) =>
				`${(time / costs.pagefind.time).toFixed(2)} · ${(cpu / costs.pagefind.cpu).toFixed(2)}`,
		),
		row('building: peak memory, MB', (_, { peak }) => (peak / 1e6).toFixed(0)),
	].join('\n');
}
