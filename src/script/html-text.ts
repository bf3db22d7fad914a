import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Elements whose text is not prose: code, data and what a machine reads. */
const NO_PROSE = new Set([
	'code',
	'pre',
	'script',
	'style',
	'kbd',
	'samp',
	'var',
	'textarea',
	'math',
	'noembed',
	'xmp',
	'plaintext',
]);

/** Elements that stand within a line of text: a word may begin in one and end outside of it. */
const WITHIN_LINE = new Set(
	'a abbr b bdi bdo big cite data del dfn em font i ins label mark q rb ruby s small span strike strong sub sup time tt u wbr'.split(
		' ',
	),
);

/** One stretch of text as it stands in the markup. */
interface TextPiece {
	readonly from: number;
	readonly to: number;
	readonly value: string;
}

/** What holds for the text inside an element. */
interface Scope {
	readonly pageLang: string | null;
	readonly ownLanguage: boolean;
	readonly translatable: boolean;
	readonly prose: boolean;
}

function isElement(node: Tree.Node): node is Tree.Element {
	return 'tagName' in node;
}

function attribute(node: Tree.Element, name: string): string | undefined {
	return node.attrs
		.find((attr) => attr.name === name)
		?.value.trim()
		.toLowerCase();
}

const CHINESE = /^(?:zh|cmn)\b/;

/** True when text in a language is the page's own: the same tag, plain `zh`, or any Chinese where the page names none. */
function isPageLanguage(lang: string, pageLang: string | null): boolean {
	return lang === 'zh' || (pageLang === null ? CHINESE.test(lang) : lang === pageLang);
}

function scopeOf(node: Tree.Element, outer: Scope): Scope {
	const lang = attribute(node, 'lang') || null;
	const names = node.tagName === 'html' && lang !== null && CHINESE.test(lang) ? lang : null;
	const pageLang = outer.pageLang ?? names;
	const translate = attribute(node, 'translate');
	const marked = attribute(node, 'class')?.split(/\s+/).includes('notranslate') ?? false;
	return {
		pageLang,
		ownLanguage: lang === null ? outer.ownLanguage : isPageLanguage(lang, pageLang),
		translatable: marked || translate === 'no' ? false : translate === 'yes' || outer.translatable,
		prose: outer.prose && !NO_PROSE.has(node.tagName),
	};
}

/** Runs of text pieces that are read as one line, in order of the document. */
function textRuns(root: Tree.ParentNode, pageLang: string | null): TextPiece[][] {
	const runs: TextPiece[][] = [[]];
	const cut = () => {
		if (runs.at(-1)?.length) runs.push([]);
	};
	const visit = (node: Tree.Node, scope: Scope): void => {
		if (node.nodeName === '#text') {
			const place = node.sourceCodeLocation;
			if (!(scope.ownLanguage && scope.translatable && scope.prose) || !place) return;
			runs.at(-1)?.push({
				from: place.startOffset,
				to: place.endOffset,
				value: (node as Tree.TextNode).value,
			});
			return;
		}
		if (!('childNodes' in node)) return;
		const inner = isElement(node) ? scopeOf(node, scope) : scope;
		const inline = isElement(node) && WITHIN_LINE.has(node.tagName);
		if (!inline) cut();
		for (const child of node.childNodes) visit(child, inner);
		if ('content' in node) visit(node.content, inner);
		if (!inline) cut();
	};
	visit(root, { pageLang, ownLanguage: true, translatable: true, prose: true });
	return runs.filter((run) => run.length > 0);
}

/** Splits a converted line where its pieces end; null when the conversion changed the number of code points. */
function splitLike(converted: string, pieces: readonly TextPiece[]): string[] | null {
	const chars = [...converted];
	let at = 0;
	const parts = pieces.map(({ value }) => {
		const length = [...value].length;
		at += length;
		return chars.slice(at - length, at).join('');
	});
	return at === chars.length ? parts : null;
}

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'\u00a0': '&nbsp;',
};

/** Puts a converted text into the markup it came from, keeping that markup's own way of writing characters. */
function writePiece(raw: string, value: string, converted: string): string {
	if (converted === value) return raw;
	if (raw === value) return converted;
	return converted.replace(/[&<>\u00a0]/g, (char) => ESCAPES[char] ?? char);
}

/**
 * Converts the prose of an HTML page or fragment and leaves every other byte as it is: attributes, comments,
 * code, scripts, styles, `translate="no"` (and `class="notranslate"`), and text in another language than the page's.
 * A `zh-…` tag other than the page's is another language: text quoted in the other script stays so.
 * Text that inline elements cut apart is converted as one line, so that words are seen whole.
 * @param convert must keep the number of code points for that; where it does not, pieces are converted one by one
 * @param pageLang language of the page where the markup is a fragment, e.g. `zh-Hant`; else `<html lang>` counts
 */
export function convertHtml(
	html: string,
	convert: (text: string) => string,
	pageLang: string | null = null,
): string {
	const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
	const isPage = /<(?:!doctype|html|head|body)\b/i.test(html);
	const root = isPage ? parse(html, options) : parseFragment(html, options);
	const edits: { from: number; to: number; text: string }[] = [];
	for (const run of textRuns(root, pageLang?.toLowerCase() ?? null)) {
		const line = run.map(({ value }) => value).join('');
		const parts = splitLike(convert(line), run) ?? run.map(({ value }) => convert(value));
		run.forEach(({ from, to, value }, index) => {
			const raw = html.slice(from, to);
			// The parser joins text that it moves out of a table: such a stretch holds tags and stays as it is.
			if (raw.includes('<') && !value.includes('<')) return;
			edits.push({ from, to, text: writePiece(raw, value, parts[index] ?? value) });
		});
	}
	let out = '';
	let done = 0;
	for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
		if (from < done) continue;
		out += html.slice(done, from) + text;
		done = to;
	}
	return out + html.slice(done);
}
