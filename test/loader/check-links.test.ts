import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/loader/check-links.ts';

let dir: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'links-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function check(pages: Record<string, string>, base = '/', site: string | null = null) {
	for (const [path, html] of Object.entries(pages)) {
		mkdirSync(dirname(join(dir, path)), { recursive: true });
		writeFileSync(join(dir, path), html);
	}
	const problems = await checkLinks({ dir, base, site, files: new Set(Object.keys(pages)) });
	return problems.map(({ code, file }) => `${code} ${file}`);
}

describe('checkLinks', () => {
	it('accepts links to pages, files and anchors that are there', async () => {
		const html = '<a href="/b/">b</a> <a href="../b/#p1">p</a> <a href="#x" id=x>x</a> <img src="/i.png">';
		expect(await check({ 'a/index.html': html, 'b/index.html': '<p id="p1">', 'i.png': '' })).toEqual([]);
	});

	it('reports a link to nothing, once a page', async () => {
		expect(await check({ 'index.html': '<a href="/no/">1</a><a href="/no/">2</a>' })).toEqual([
			'link-broken index.html',
		]);
	});

	it('reports an anchor that its page does not have, on the same page and on another', async () => {
		const found = await check({
			'index.html': '<a href="#no">1</a><a href="/b/#no">2</a>',
			'b/index.html': '',
		});
		expect(found).toEqual(['anchor-missing index.html', 'anchor-missing index.html']);
	});

	it('knows the base path and takes a link beside it for broken', async () => {
		const pages = { 'index.html': '<a href="/archive/b/">1</a><a href="/b/">2</a>', 'b/index.html': '' };
		expect(await check(pages, '/archive/')).toEqual(['link-broken index.html']);
	});

	it('decodes names that are not ASCII', async () => {
		expect(await check({ 'index.html': '<a href="/by/%E9%83%AD/">1</a>', 'by/郭/index.html': '' })).toEqual(
			[],
		);
	});

	it('follows links to the own origin and leaves other hosts alone', async () => {
		const html =
			'<a href="https://own.example/no/">1</a><a href="https://other.example/no/">2</a><a href="mailto:x@y">3</a>';
		expect(await check({ 'index.html': html }, '/', 'https://own.example')).toEqual([
			'link-broken index.html',
		]);
	});

	it('follows a redirect page', async () => {
		const html = '<meta http-equiv="refresh" content="0;url=/gone/">';
		expect(await check({ 'index.html': html })).toEqual(['link-broken index.html']);
	});
});
