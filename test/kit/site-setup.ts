import { cpSync, existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../src/bench/find-browser.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { writeCorpus } from '../../src/cli/write-corpus.ts';
import { PROJECT, type Ran, runJiuwen } from './run-jiuwen.ts';
import { makeScratch, type Scratch } from './scratch.ts';

/** A site that was built for the tests. */
export interface BuiltForTests {
	/** Folder of the site. */
	readonly folder: string;
	/** The same content built once more. */
	readonly again: string;
	/** Content folder it was built from. */
	readonly content: string;
	/** Path under which it stands, with a slash at both ends. */
	readonly base: string;
	/** Address given to the build, or null. */
	readonly site: string | null;
	/** Where it is served; ends with `base`. */
	readonly url: string;
	/** What the first build printed, and how it ended. */
	readonly ran: Ran;
}

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the browser listens. */
		browser: string;
		/** The archive of the one real article. */
		seed: BuiltForTests;
		/** A generated archive under a base path. */
		demo: BuiltForTests;
	}
}

/** Reports in the generated archive: enough for second pages of lists, few enough to be built while one waits. */
const DEMO_ARTICLES = 72;

/** Builds the sites once for all site tests, serves them and starts the browser. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const { path, version } = findBrowser();
	console.log(`Browser: ${version} (${path})`);
	const scratch = makeScratch();
	cpSync(`${PROJECT}content`, scratch.at('seed-content'), { recursive: true });
	await writeCorpus(scratch.at('demo-content'), { seed: 7, articles: DEMO_ARTICLES });
	const [seed, demo] = await Promise.allSettled([
		buildTwice(scratch, 'seed', '/', null),
		buildTwice(scratch, 'demo', '/archive/', 'https://news.example'),
	]);
	if (seed.status === 'rejected' || demo.status === 'rejected') {
		scratch.remove('seed-content', 'demo-content');
		throw seed.status === 'rejected' ? seed.reason : (demo as PromiseRejectedResult).reason;
	}
	const served = [await serve(seed.value), await serve(demo.value)] as const;
	const browser = await chromium.launchServer({
		executablePath: path,
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
	});
	project.provide('seed', { ...seed.value, url: served[0].url });
	project.provide('demo', { ...demo.value, url: served[1].url });
	project.provide('browser', browser.wsEndpoint());
	return async () => {
		await browser.close();
		for (const { close } of served) await close();
		scratch.remove('seed-content', 'demo-content');
	};
}

/** Variables of other programs, which must not change what is built. */
const FOREIGN = {
	SITE: 'https://other.example',
	BASE_URL: '/other/',
	NODE_ENV: 'test',
	TZ: 'America/Adak',
	LANG: 'tr_TR',
};

type Built = Omit<BuiltForTests, 'url'>;

const serve = ({ folder, base }: Built) => serveFolder(folder, { port: 0, base });

async function buildTwice(scratch: Scratch, name: string, base: string, site: string | null): Promise<Built> {
	const content = scratch.at(`${name}-content`);
	const [folder, again] = [scratch.at(name), scratch.at(`${name}-again`)];
	const runs: Ran[] = [];
	for (const out of [folder, again]) {
		const place = ['--content', content, '--out', out, '--base', base];
		const ran = await runJiuwen(['build', ...place, ...(site ? ['--site', site] : [])], { env: FOREIGN });
		if (ran.exitCode > 1 || !existsSync(out))
			throw new Error(`Building ${name} ended with exit code ${ran.exitCode}:\n${ran.err}${ran.out}`);
		runs.push(ran);
	}
	return { folder, again, content, base, site, ran: runs[0] as Ran };
}
