import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { checkLedgers } from './check-ledgers.ts';
import { checkLinks } from './check-links.ts';
import { CHECKSUMS, digestOf, readChecksums, siteFiles } from './checksums.ts';
import { SettingsError } from './settings-error.ts';

/** Largest file that the common static hosts take: Cloudflare Pages allows 25 MiB. */
const LARGEST = 25 * 1024 * 1024;

/** What a check of a site found. */
export interface SiteCheck {
	readonly problems: readonly Problem[];
	readonly files: number;
	readonly pages: number;
	readonly articles: number;
	readonly bytes: number;
}

/**
 * Checks a built site: links and anchors, ledgers against captures, sizes; with `checksums` also every file's digest.
 * @throws SettingsError when the folder is not a built site
 */
export async function checkSite(dir: string, options: { checksums?: boolean } = {}): Promise<SiteCheck> {
	const about = await siteFacts(dir);
	const files = new Set<string>();
	const problems: Problem[] = [];
	let bytes = 0;
	for await (const file of siteFiles(dir)) {
		files.add(file);
		const { size } = await stat(join(dir, file));
		bytes += size;
		if (size > LARGEST) problems.push(large(file, size));
	}
	problems.push(...checkLinks({ dir, files, ...about }));
	const ledgers = await checkLedgers(dir);
	problems.push(...ledgers.problems);
	if (options.checksums) problems.push(...(await checkDigests(dir, files)));
	const pages = [...files].filter((file) => file.endsWith('.html')).length;
	return { problems, files: files.size, pages, articles: ledgers.articles, bytes };
}

/** Base path and origin that a site was built for, as its data package states them. */
async function siteFacts(dir: string): Promise<{ base: string; site: string | null }> {
	try {
		const text = await readFile(join(dir, 'data/datapackage.json'), 'utf8');
		const { jiuwen } = JSON.parse(text) as { jiuwen: { base: string; site: string | null } };
		const base = `/${jiuwen.base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
		return { base, site: jiuwen.site === null ? null : new URL(jiuwen.site).origin };
	} catch {
		throw new SettingsError(
			`${dir} is not a site that jiuwen built: data/datapackage.json is missing or damaged.`,
			'Name the folder that `jiuwen build` wrote (default: dist), or build again.',
		);
	}
}

async function checkDigests(dir: string, files: ReadonlySet<string>): Promise<Problem[]> {
	const problems: Problem[] = [];
	const stated = await readChecksums(dir);
	for (const file of files) {
		if (file === CHECKSUMS) continue;
		const digest = stated.get(file);
		if (digest === undefined) problems.push(wrong('checksum-missing', file, 'The file has no checksum.'));
		else if (digest !== (await digestOf(join(dir, file)))) {
			problems.push(wrong('checksum-wrong', file, 'The file is not the one that was built.'));
		}
	}
	for (const file of stated.keys()) {
		if (!files.has(file)) problems.push(wrong('file-missing', file, 'The file was built but is gone.'));
	}
	return problems;
}

function wrong(code: string, file: string, what: string): Problem {
	const fix = 'Copy the site again from where it was built, or build it again.';
	return { code, severity: 'error', file, line: null, what, fix };
}

function large(file: string, size: number): Problem {
	return {
		code: 'file-large',
		severity: 'notice',
		file,
		line: null,
		what: `The file has ${(size / 1024 / 1024).toFixed(1)} MiB; some hosts take no more than 25.`,
		fix: 'Choose a host without that limit, or split the source.',
	};
}
