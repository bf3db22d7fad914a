import type { ConversionTarget } from './convert.ts';

/**
 * Codes of MediaWiki's `-{…}-` and the targets they are for, nearest first.
 * `zh-cn`, `zh-tw` and `zh-hk` name a region, `zh-hans` and `zh-hant` a script.
 */
const CODES: Readonly<Record<ConversionTarget, readonly string[]>> = {
	'zh-Hans': ['zh-cn', 'zh-hans', 'zh'],
	'zh-Hant': ['zh-hant', 'zh-tw', 'zh-hk', 'zh'],
	'zh-Hant-TW': ['zh-tw', 'zh-hant', 'zh-hk', 'zh'],
	'zh-Hant-HK': ['zh-hk', 'zh-hant', 'zh-tw', 'zh'],
};

const MARKUP = /-\{([^{}]*)\}-/g;
/** Flags before a bar say that a rule is also defined or only shown; both mean here that it is shown. */
const FLAGS = /^\s*[A-Za-z-]*\s*\|/;
const CHOICE = /^\s*(zh(?:-[A-Za-z]+)?)\s*:(.*)$/s;

/** What one `-{…}-` stands for: `-{text}-` the text as it is, `-{zh-hans:a; zh-hant:b}-` the form for the target. */
function choose(content: string, target: ConversionTarget): string {
	const body = content.replace(FLAGS, '');
	const choices = new Map<string, string>();
	for (const part of body.split(';')) {
		const [, code, form = ''] = CHOICE.exec(part) ?? [];
		if (code) choices.set(code.toLowerCase(), form.trim());
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
