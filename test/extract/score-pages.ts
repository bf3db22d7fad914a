/**
 * Measures extraction on a folder of pages with gold: `node test/extract/score-pages.ts FOLDER [--text] [ID…]`.
 * The folder holds `gold.jsonl` and `<id>.html`. Prints the sums, the pages below 0.95 and every wrong field.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '../../src/extract/extract.ts';
import { memorySource, readAll } from '../kit/memory-source.ts';
import { type Gold, normal, scorePage, summary } from './page-score.ts';

const [folder = '', ...rest] = process.argv.slice(2);
const wanted = new Set(rest.filter((word) => !word.startsWith('--')));
const golds = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
	.trim()
	.split('\n')
	.map((line) => JSON.parse(line) as Gold)
	.filter(({ id }) => wanted.size === 0 || wanted.has(id));

const results = [];
let time = 0;
for (const gold of golds) {
	const bytes = new Uint8Array(readFileSync(join(folder, `${gold.id}.html`)));
	const begun = performance.now();
	const { sources } = await readAll(memorySource(`${gold.id}.html`, bytes));
	const source = sources[0];
	const found = source ? extract(source, { outlets: [] }).extraction : null;
	time += performance.now() - begun;
	results.push({ gold, found, score: scorePage(found, source?.ref.encoding ?? '', gold) });
}

for (const { gold, found, score } of results) {
	const wrong: string[] = [];
	if (score.body !== null && score.body < 0.95)
		wrong.push(`body ${score.body.toFixed(3)}, without captions ${score.text?.toFixed(3)}`);
	if (score.title === false) wrong.push(`title "${found?.headline}" for "${gold.title}"`);
	if (score.date && score.date !== 'right')
		wrong.push(`date ${score.date}: ${found?.date.value} for ${gold.date} (${found?.date.evidence})`);
	if (score.authors === false || score.falseAuthor)
		wrong.push(`authors [${found?.authors}] for [${gold.authors}]`);
	if (score.source === false) wrong.push(`source "${found?.creditedSource}" for "${gold.source}"`);
	if (wrong.length > 0) console.log(`${gold.id}: ${wrong.join(' · ')}`);
	if (wanted.size === 0 || !found) continue;
	const kept = new Set(gold.body.map(normal));
	const have = new Set(found.paragraphs.map(({ text }) => normal(text)));
	for (const text of gold.body) if (!have.has(normal(text))) console.log(`  - ${text.slice(0, 100)}`);
	for (const { text, lines, kind } of found.paragraphs)
		if (!kept.has(normal(text)))
			console.log(`  + ${lines[0]} ${kind === 'caption' ? '(caption) ' : ''}${text.slice(0, 100)}`);
}
const sums = summary(results.map(({ score }) => score));
console.log(
	Object.entries(sums)
		.map(([name, value]) => `${name} ${Number.isInteger(value) ? value : value.toFixed(3)}`)
		.join('\n'),
);
console.log(`${(time / golds.length).toFixed(1)} ms a page`);
