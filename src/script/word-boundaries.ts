/**
 * Words that `Intl.Segmenter` (ICU's dictionary for Chinese) cuts wrongly in news, with the cut that is right.
 * The left side is looked for as it stands; `|` on the right marks the places where a word may begin.
 */
const SEGMENTER_MISTAKES: readonly (readonly [text: string, cut: string])[] = [
	['免签', '免签'],
	['合肥等', '合肥|等'],
	['复合肥', '复合肥'],
	['不了解', '不|了解'],
	['果干', '果干'],
	['游上岸', '游上岸'],
	['一台台风机', '一台|台|风机'],
];

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

/** Puts right what the segmenter is known to cut wrongly. */
function mend(text: string, starts: Uint8Array): void {
	for (const [wrong, right] of SEGMENTER_MISTAKES) {
		for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1)) {
			let place = at;
			for (const part of right.split('|')) {
				starts[place] = 1;
				starts.fill(0, place + 1, place + part.length);
				place += part.length;
			}
			starts[place] = 1;
		}
	}
}

/**
 * Marks where words begin: one entry for each UTF-16 unit of a stretch of Simplified text, and one for its end,
 * 1 where a word begins or the text ends.
 */
export function wordStarts(text: string): Uint8Array {
	const starts = new Uint8Array(text.length + 1);
	for (const { index } of segmenter.segment(text)) starts[index] = 1;
	starts[text.length] = 1;
	mend(text, starts);
	return starts;
}

/**
 * Whether a phrase of a dictionary lies across words: it begins or ends inside one word and reaches into another.
 * Such a phrase is no word of the text: 个中 in 一个｜中国, 加注 in 更加｜注重.
 * @param from index of the first unit of the phrase in `starts`
 * @param to index of the first unit behind it
 */
export function straddlesWords(starts: Uint8Array, from: number, to: number): boolean {
	if (starts[from] === 1 && starts[to] === 1) return false;
	for (let at = from + 1; at < to; at++) if (starts[at] === 1) return true;
	return false;
}
