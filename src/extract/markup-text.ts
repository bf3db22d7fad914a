import type { Problem } from '../model/problem.ts';
import type { RawSource } from '../model/source.ts';

const PAGE_BEGINS =
	/^\s*(?:<!--[^>]*-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|table|script|link)\b/i;
const TAG =
	/<\/?(?:p|div|br|span|a|img|table|tbody|tr|td|font|strong|em|b|ul|ol|li|h[1-6]|center|section|article)\b[^<>]{0,400}>/i;

/** So many of the first lines are looked at, and so many of them hold tags, in a text that is a part of a page. */
const LINES = 200;
const TAGGED = { lines: 3, share: 0.5, tags: 6 } as const;
const READ = 60_000;

/** Whether a record is a page: by its format, by how it begins, or because most of its lines hold tags of HTML. */
export function isMarkup({ ref, text, hints }: RawSource): boolean {
	if (ref.format === 'html' || ref.format === 'mhtml') return true;
	if (hints.fields?.body !== undefined || ref.format === 'markdown') return false;
	return PAGE_BEGINS.test(text.slice(0, 1000)) || isFullOfTags(text);
}

function isFullOfTags(text: string): boolean {
	if (!/<\/[a-z]|<br/i.test(text)) return false;
	const lines = text
		.slice(0, READ)
		.split(/\r\n?|\n/u, LINES)
		.filter((line) => line.trim() !== '');
	const tagged = lines.filter((line) => TAG.test(line)).length;
	if (tagged < TAGGED.share * lines.length) return false;
	if (tagged >= TAGGED.lines) return true;
	const tags = text.slice(0, READ).match(new RegExp(TAG.source, 'gi'))?.length ?? 0;
	return tags >= TAGGED.tags;
}

/** Tells the keeper that a text file holds HTML and was read as a page; empty for any other record. */
export function noticeOfMarkup(source: RawSource): Problem[] {
	if (source.ref.format !== 'text' || !isMarkup(source)) return [];
	return [
		{
			code: 'markup-in-text',
			severity: 'notice',
			file: source.ref.path,
			line: source.firstLine,
			what: 'This text file holds HTML; it was read as a page.',
			fix: 'Nothing needs to be done; named .html it is read the same, without this notice.',
		},
	];
}
