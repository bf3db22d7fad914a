import { Dictionary } from './dictionary.ts';
import type { DictionaryRow } from './phrase-trie.ts';

/**
 * Phrases that the dictionaries of OpenCC lack or have wrong on the way from Traditional to Simplified.
 * 祇 is Hong Kong's 只, except where it is a deity; 著 is a particle before 書 when somebody holds or reads it;
 * the grebe has its Simplified form in Unihan only.
 */
const OWN_ROWS: readonly DictionaryRow[] = (
	'祇 只|神祇 神祇|地祇 地祇|祇園 祇园|祇洹 祇洹|卓著 卓著|看著書 看着书|讀著書 读着书|拿著書 拿着书|捧著書 捧着书|抱著書 抱着书|' +
	'帶著書 带着书|讀著者 读着者|等著者 等着者|鷿 䴙|鷈 䴘'
)
	.split('|')
	.map((row) => {
		const [key = '', value = ''] = row.split(' ');
		return [key, value];
	});

/**
 * Traditional to Simplified: own phrases first, and what stands between them by the steps one after the other.
 * @param steps conversions of OpenCC: from Hong Kong's forms, then from Taiwan's
 */
export function createSimplifier(steps: readonly ((text: string) => string)[]): (text: string) => string {
	const own = new Dictionary(OWN_ROWS);
	const convert = (text: string) => steps.reduce((done, step) => step(done), text);
	return (text) => {
		let out = '';
		let done = 0;
		for (let at = 0; at < text.length; at++) {
			const row = own.trie.longest(text, at);
			if (row < 0) continue;
			out += convert(text.slice(done, at)) + own.values[row];
			done = own.trie.end;
			at = done - 1;
		}
		return done === 0 ? convert(text) : out + convert(text.slice(done));
	};
}
