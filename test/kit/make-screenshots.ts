/**
 * Takes the pictures of README.md from the demonstration: `node test/kit/make-screenshots.ts`, after a change of the
 * look. Builds the demonstration first.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../src/bench/find-browser.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { PROJECT, runJiuwen } from './run-jiuwen.ts';
import { makeScratch } from './scratch.ts';

const scratch = makeScratch();
const ran = await runJiuwen(['demo', '--no-serve', '--out', scratch.at('site')]);
if (ran.exitCode !== 0) throw new Error(ran.err);
const served = await serveFolder(scratch.at('site'), { port: 0 });
const browser = await chromium.launch({
	executablePath: findBrowser().path,
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

interface Line {
	readonly url: Record<string, string>;
	readonly paragraphs: readonly unknown[];
	readonly script: { readonly verdict: string };
	readonly outlet: string | null;
	readonly authors: readonly string[];
	readonly date: { readonly kind: string };
}

/** An article with most to show: converted by machine, dated, signed, and long enough to fill the picture. */
function showArticle(): string {
	const lines = readFileSync(scratch.at('site', 'data', 'articles.jsonl'), 'utf8')
		.trim()
		.split('\n');
	const articles = lines.map((line) => JSON.parse(line) as Line);
	const shown = articles.find(
		({ script, date, authors, paragraphs }) =>
			script.verdict === 'machine' &&
			date.kind === 'published' &&
			authors.length > 0 &&
			paragraphs.length > 7,
	);
	return new URL((shown ?? articles[0])?.url['zh-Hant'] ?? '/', served.url).href;
}

const pictures = { front: `${served.url}zh-Hant/`, article: showArticle() };
for (const [name, url] of Object.entries(pictures)) {
	const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, locale: 'zh-TW' });
	await page.goto(url);
	const path = join(PROJECT, 'docs', 'images', `${name}.png`);
	await page.screenshot({ path });
	console.log(`${path}: ${statSync(path).size} bytes of ${url}`);
}
await browser.close();
await served.close();
scratch.remove();
