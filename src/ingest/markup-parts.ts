import type { BytePart, Encoding } from '../model/source.ts';
import { markLength } from './line-lengths.ts';

/** A tag, a comment, or the content of a script or a style in a page. */
interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly rule: string;
}

/** Elements whose content is no text, up to their end tag. */
const CLOSED = ['script', 'style'] as const;

/**
 * Where tags, comments, scripts and styles stand in the bytes of a page, and in its text. In UTF-8, GB 18030 and Big5
 * the bytes of `<` and `>` are no part of any other character, so that bytes and text hold the same marks in the same
 * order.
 * @param bytes a byte order mark included
 * @param text what the bytes say, without it
 */
export function markupParts(bytes: Uint8Array, encoding: Encoding, text: string): BytePart[] {
	const mark = markLength(bytes);
	const inText = markupOf(text);
	if (encoding.startsWith('utf-16'))
		return inText.map((one) => part({ ...one, from: mark + 2 * one.from, to: mark + 2 * one.to }, one));
	const inBytes = markupOf(
		Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark).toString('latin1'),
	);
	return inBytes.map((one, at) =>
		part(
			{ ...one, from: mark + one.from, to: mark + one.to },
			inText.length === inBytes.length ? inText[at] : undefined,
		),
	);
}

/** Texts in which tags are looked for: they begin with one, or hold an end tag or a line break of HTML. */
const MAY_BE_PAGE = /^\s*<|<\/[a-z]|<br/i;

/** As {@link markupParts}, for a text that may be a page; none for any other. */
export function markupPartsOfText(bytes: Uint8Array, encoding: Encoding, text: string): BytePart[] {
	return MAY_BE_PAGE.test(text) ? markupParts(bytes, encoding, text) : [];
}

function part({ from, to, rule }: Stretch, inText: Stretch | undefined): BytePart {
	const units = inText ? { units: [inText.from, inText.to] as const } : {};
	return { from, to, as: 'markup', fate: 'dropped', rule, ...units };
}

/** The markup of a page, in code units of it; neighbours of one kind are one stretch. */
export function markupOf(page: string): Stretch[] {
	const found: Stretch[] = [];
	const add = (from: number, to: number, rule: string) => {
		const last = found.at(-1);
		if (last?.to === from && last.rule === rule) found[found.length - 1] = { ...last, to };
		else found.push({ from, to, rule });
	};
	for (let at = page.indexOf('<'); at >= 0 && at < page.length; ) {
		if (page.startsWith('<!--', at)) {
			const end = endBehind(page.indexOf('-->', at + 2), 3, page.length);
			add(at, end, 'html/comment');
			at = page.indexOf('<', end);
			continue;
		}
		if (!beginsTag(page.charCodeAt(at + 1))) {
			at = page.indexOf('<', at + 1);
			continue;
		}
		const end = endBehind(page.indexOf('>', at), 1, page.length);
		add(at, end, 'html/markup');
		const name = page.slice(at + 1, at + 7).toLowerCase();
		const closed = CLOSED.find((entry) => name.startsWith(entry));
		if (closed) {
			const close = indexOfClose(page, closed, end);
			if (close > end) add(end, close, `html/${closed}`);
			at = close >= page.length ? -1 : close;
		} else at = page.indexOf('<', end);
	}
	return found;
}

function endBehind(found: number, length: number, end: number): number {
	return found < 0 ? end : found + length;
}

function beginsTag(code: number): boolean {
	const letter = code | 0x20;
	return (letter >= 0x61 && letter <= 0x7a) || code === 0x2f || code === 0x21 || code === 0x3f;
}

/** Offset of the end tag of an element in any case of letters, or the end of the page. */
function indexOfClose(page: string, name: string, from: number): number {
	for (let at = page.indexOf('</', from); at >= 0; at = page.indexOf('</', at + 2))
		if (page.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
	return page.length;
}
