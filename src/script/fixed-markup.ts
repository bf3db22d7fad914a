import type { ConversionTarget } from './convert.ts';

/**
 * Codes of MediaWiki's `-{…}-` and the targets they are for, nearest first.
 * `zh-cn`, `zh-tw` and `zh-hk` name a region, `zh-hans` and `zh-hant` a script.
 */
const CODES: Readonly<Record<ConversionTarget, readonly string[]>> = {
	'zh-Hans': ['zh-cn', 'zh-hans', 'zh-sg', 'zh-my', 'zh'],
	'zh-Hant': ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo', 'zh'],
	'zh-Hant-TW': ['zh-tw', 'zh-hant', 'zh-hk', 'zh-mo', 'zh'],
	'zh-Hant-HK': ['zh-hk', 'zh-mo', 'zh-hant', 'zh-tw', 'zh'],
};

const MARKUP = /-\{([^{}]*)\}-/g;
/** What stands before a bar: flags, or codes of scripts and regions that alone shall see the text. */
const FLAGS = /^\s*([A-Za-z;\s-]*?)\s*\|/;
/** Flags of rules that MediaWiki keeps for the rest of a page, its title or nothing, and shows nowhere. */
const UNSEEN = /^(?:H|T|-)$/i;
const CHOICE = /^\s*(zh(?:-[A-Za-z]+)?)\s*:(.*)$/s;

/**
 * What one `-{…}-` stands for: `-{text}-` the text as it is, `-{zh-hans:a; zh-hant:b}-` the form for the target,
 * `-{H|…}-` nothing. `-{zh-hant|text}-` is converted to that script whatever the page's: here it stays as it is.
 */
function choose(content: string, target: ConversionTarget): string {
	const flags = (FLAGS.exec(content)?.[1] ?? '').split(';').map((flag) => flag.trim());
	if (flags.some((flag) => UNSEEN.test(flag))) return '';
	const body = content.replace(FLAGS, '');
	const choices = new Map<string, string>();
	for (const part of body.split(';')) {
		// `a=>zh-cn:b` gives a form for one script only; `a` is what all others have.
		const [only, rule] = part.includes('=>') ? part.split('=>', 2) : [undefined, part];
		const [, code, form = ''] = CHOICE.exec(rule ?? '') ?? [];
		if (code) choices.set(code.toLowerCase(), form.trim());
		if (only !== undefined && !choices.has('zh')) choices.set('zh', only.trim());
	}
	if (choices.size === 0) return body;
	const code = CODES[target].find((one) => choices.has(one)) ?? [...choices.keys()][0] ?? '';
	return choices.get(code) ?? body;
}

/**
 * Converts a text in which `-{…}-` protects or fixes places, as in MediaWiki; for the owner's own pages.
 * The marks themselves disappear. `-{` without its end is plain text.
 */
export function convertMarked(
	text: string,
	target: ConversionTarget,
	convert: (part: string) => string,
): string {
	let out = '';
	let done = 0;
	for (const match of text.matchAll(MARKUP)) {
		out += convert(text.slice(done, match.index)) + choose(match[1] ?? '', target);
		done = match.index + match[0].length;
	}
	return out + convert(text.slice(done));
}
