import { generateCorpus } from '../demo/corpus.ts';

const decoder = new TextDecoder();

/** Generated text dumps in UTF-8. */
export function generatedTexts(options: { readonly seed: number; readonly articles: number }): string[] {
	const texts: string[] = [];
	for (const { bytes } of generateCorpus({ ...options, furnishings: false }))
		if (bytes[0] !== 0xff) texts.push(decoder.decode(bytes));
	return texts;
}

/** What stands around the text on the page of a portal: so many links above, beside and below it. */
const LINKS = { menu: 60, side: 40, related: 30, foot: 25 } as const;
const COMMENTS = 12;

/**
 * The page of a portal around each text: menus, share buttons, a side column, related articles, comments and scripts.
 * Titles of other texts stand in its lists.
 */
export function pagesAround(texts: readonly string[]): string[] {
	const titles = texts.map((text) => text.split('\n').find((line) => line.length > 8) ?? '');
	return texts.map((text, number) => {
		const title = titles[number] ?? '';
		const links = (count: number, from: number) =>
			Array.from({ length: count }, (_, index) => {
				const other = titles[(number + from + index) % titles.length] ?? '';
				return `<li class="item"><a href="/news/${index}.html" target="_blank">${escaped(other)}</a></li>`;
			}).join('\n');
		const comments = Array.from(
			{ length: COMMENTS },
			(_, index) =>
				`<div class="comment-item"><span class="user">网友${index}</span> <span>2020-0${1 + (index % 9)}-11 08:3${index % 10}</span><p>说得好，支持一下，希望早日办成。</p></div>`,
		).join('\n');
		const body = text
			.split('\n')
			.filter((line) => line.trim() !== '')
			.map((line) => `<p>${escaped(line)}</p>`)
			.join('\n');
		return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(title)}_某某网</title>
<meta name="keywords" content="新闻"><script>${'var a = { b: [1, 2, 3], c: "d" };\n'.repeat(60)}</script>
<style>${'.item a { color: #333; text-decoration: none }\n'.repeat(40)}</style></head><body>
<div class="header"><ul class="nav">${links(LINKS.menu, 1)}</ul></div>
<div class="main"><div class="left"><h1>${escaped(title)}</h1><div class="info">2020年07月21日 10:20 来源：某某网</div>
<div class="share"><a href="#">微信</a><a href="#">微博</a></div><div class="content" id="text">${body}</div>
<div class="related"><h3>相关新闻</h3><ul>${links(LINKS.related, 100)}</ul></div>
<div id="comments"><h3>网友评论</h3>${comments}</div></div>
<div class="right"><h3>热门排行</h3><ul>${links(LINKS.side, 200)}</ul></div></div>
<div class="footer"><ul>${links(LINKS.foot, 300)}</ul>版权所有 © 某某网</div></body></html>`;
	});
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
