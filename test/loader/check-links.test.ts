import { describe, expect, it } from 'vitest';
import { LinkCheck } from '../../src/loader/check-links.ts';

function check(pages: Record<string, string>, base = '/', site: string | null = null): string[] {
	const links = new LinkCheck({ base, site, files: new Set(Object.keys(pages)) });
	for (const [page, html] of Object.entries(pages)) if (page.endsWith('.html')) links.add(page, html);
	return links.finish((page) => pages[page] ?? '').map(({ code, file }) => `${code} ${file}`);
}

describe('LinkCheck', () => {
	it('accepts links to pages, files and anchors that are there', () => {
		const html = '<a href="/b/">b</a> <a href="../b/#p1">p</a> <a href="#x" id=x>x</a> <img src="/i.png">';
		expect(check({ 'a/index.html': html, 'b/index.html': '<p id="p1">', 'i.png': '' })).toEqual([]);
	});

	it('leaves links in shown markup alone, and still sees those around it', () => {
		const shown =
			'<pre>&lt;a class=&quot;x&quot; href=&quot;/gone/&quot;&gt; &lt;img src=/gone.png&gt;</pre>';
		expect(check({ 'index.html': shown })).toEqual([]);
		expect(check({ 'index.html': `${shown}<a title="a > b" href="/no/">1</a>` })).toEqual([
			'link-broken index.html',
		]);
	});

	it('reports a link to nothing, once a page', () => {
		expect(check({ 'index.html': '<a href="/no/">1</a><a href="/no/">2</a>' })).toEqual([
			'link-broken index.html',
		]);
	});

	it('reports an anchor that its page does not have, on the same page and on another', () => {
		const found = check({
			'index.html': '<a href="#no">1</a><a href="/b/#no">2</a>',
			'b/index.html': '',
		});
		expect(found).toEqual(['anchor-missing index.html', 'anchor-missing index.html']);
	});

	it('knows the base path and takes a link beside it for broken', () => {
		const pages = { 'index.html': '<a href="/archive/b/">1</a><a href="/b/">2</a>', 'b/index.html': '' };
		expect(check(pages, '/archive/')).toEqual(['link-broken index.html']);
	});

	it('decodes names that are not ASCII', () => {
		expect(check({ 'index.html': '<a href="/by/%E9%83%AD/">1</a>', 'by/郭/index.html': '' })).toEqual([]);
	});

	it('follows links to the own origin and leaves other hosts alone', () => {
		const html =
			'<a href="https://own.example/no/">1</a><a href="https://other.example/no/">2</a><a href="mailto:x@y">3</a>';
		expect(check({ 'index.html': html }, '/', 'https://own.example')).toEqual(['link-broken index.html']);
	});

	it('follows a redirect page', () => {
		const html = '<meta http-equiv="refresh" content="0;url=/gone/">';
		expect(check({ 'index.html': html })).toEqual(['link-broken index.html']);
	});
});
