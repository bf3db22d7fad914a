/**
 * A URL in running text. Chinese text may follow it without a space, so that Han characters belong to it only
 * directly after one of `/ = _ # & ? + -`.
 */
const URL_IN_TEXT =
	/(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.)(?:(?:[\w\-.~:/?#@!$&*+=%]|[,;()'](?=[\w/(]))+(?:(?<=[/=_#&?+-])\p{Script=Han}+)?)+/giu;

/** Stretches of a text that are URLs, as UTF-16 indices: first unit, and the one after the last. */
export function urlRanges(text: string): readonly (readonly [from: number, to: number])[] {
	if (!/:\/\/|www\./i.test(text)) return [];
	return [...text.matchAll(URL_IN_TEXT)].map((match) => [match.index, match.index + match[0].length]);
}

/** Converts a text except the URLs in it. */
export function keepUrls(text: string, convert: (part: string) => string): string {
	let out = '';
	let done = 0;
	for (const [from, to] of urlRanges(text)) {
		out += convert(text.slice(done, from)) + text.slice(from, to);
		done = to;
	}
	return out + convert(text.slice(done));
}
