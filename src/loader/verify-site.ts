import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { checkLedgers } from './check-ledgers.ts';
import { LinkCheck } from './check-links.ts';
import { CHECKSUMS, digestOf, readChecksums, siteFiles, writeChecksums } from './checksums.ts';
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
 * Checks a site in one walk: links and anchors, ledgers against captures, sizes, and every file's digest, which is
 * held against the stated ones (`compare`) or stated (`state`, for a site that was just built).
 * @throws SettingsError when the folder is not a built site
 */
export async function checkSite(dir: string, checksums: 'compare' | 'state'): Promise<SiteCheck> {
	const about = await siteFacts(dir);
	const files = new Set(await Array.fromAsync(siteFiles(dir)));
	files.delete(CHECKSUMS);
	const links = new LinkCheck({ files, ...about });
	const problems: Problem[] = [];
	const digests = new Map<string, string>();
	let bytes = 0;
	let pages = 0;
	for (const file of files) {
		const path = join(dir, file);
		const size = statSync(path).size;
		bytes += size;
		if (size > LARGEST) problems.push(large(file, size));
		if (file.endsWith('.html')) {
			const html = readFileSync(path);
			links.add(file, html.toString('utf8'));
			digests.set(file, hash('sha256', html, 'hex'));
			pages++;
		} else digests.set(file, await digestOf(path, size));
	}
	problems.push(...links.finish((page) => readFileSync(join(dir, page), 'utf8')));
	const ledgers = await checkLedgers(dir);
	problems.push(...ledgers.problems);
	if (checksums === 'state') await writeChecksums(dir, digests);
	else problems.push(...compare(await readChecksums(dir), digests));
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

function compare(stated: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Problem[] {
	const problems: Problem[] = [];
	for (const [file, digest] of found) {
		const expected = stated.get(file);
		if (expected === undefined) problems.push(wrong('checksum-missing', file, 'The file has no checksum.'));
		else if (expected !== digest) {
			problems.push(wrong('checksum-wrong', file, 'The file is not the one that was built.'));
		}
	}
	for (const file of stated.keys()) {
		if (!found.has(file)) problems.push(wrong('file-missing', file, 'The file was built but is gone.'));
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
