import type { BytePart, Encoding } from '../model/source.ts';
import { markLength } from './line-lengths.ts';

const LESS = 0x3c;
const MORE = 0x3e;
/** Elements whose content is no text, up to their end tag. */
const CLOSED = ['script', 'style'] as const;
const COMMENT = new TextEncoder().encode('<!--');
const COMMENT_END = new TextEncoder().encode('-->');

/**
 * Where tags, comments, scripts and styles stand in the bytes of a page. In UTF-8, GB 18030 and Big5 the bytes of `<`
 * and `>` are no part of any other character; pages in UTF-16 have no parts told.
 */
export function markupParts(bytes: Uint8Array, encoding: Encoding): BytePart[] {
	if (encoding.startsWith('utf-16')) return [];
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const parts: BytePart[] = [];
	const add = (from: number, to: number, rule: string) => {
		const last = parts.at(-1);
		if (last?.to === from && last.rule === rule) parts[parts.length - 1] = { ...last, to };
		else parts.push({ from, to, as: 'markup', fate: 'dropped', rule });
	};
	for (let at = view.indexOf(LESS, markLength(bytes)); at >= 0 && at < bytes.length; ) {
		if (view.subarray(at, at + COMMENT.length).equals(COMMENT)) {
			const end = endBehind(view.indexOf(COMMENT_END, at + 2), COMMENT_END.length, bytes.length);
			add(at, end, 'html/comment');
			at = view.indexOf(LESS, end);
			continue;
		}
		if (!beginsTag(bytes[at + 1] ?? 0)) {
			at = view.indexOf(LESS, at + 1);
			continue;
		}
		const end = endBehind(view.indexOf(MORE, at), 1, bytes.length);
		add(at, end, 'html/markup');
		const name = view.toString('latin1', at + 1, at + 7).toLowerCase();
		const closed = CLOSED.find((entry) => name.startsWith(entry));
		if (closed) {
			const close = indexOfClose(view, closed, end);
			if (close > end) add(end, close, `html/${closed}`);
			at = close >= bytes.length ? -1 : close;
		} else at = view.indexOf(LESS, end);
	}
	return parts;
}

function endBehind(found: number, length: number, end: number): number {
	return found < 0 ? end : found + length;
}

function beginsTag(byte: number): boolean {
	const letter = byte | 0x20;
	return (letter >= 0x61 && letter <= 0x7a) || byte === 0x2f || byte === 0x21 || byte === 0x3f;
}

/** Offset of the end tag of an element in any case of letters, or the end of the page. */
function indexOfClose(view: Buffer, name: string, from: number): number {
	for (let at = view.indexOf('</', from); at >= 0; at = view.indexOf('</', at + 2))
		if (view.toString('latin1', at + 2, at + 2 + name.length).toLowerCase() === name) return at;
	return view.length;
}
