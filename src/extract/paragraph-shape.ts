import { foldedPattern } from './aligned-fold.ts';
import type { Line } from './lines.ts';

/** Lines of at least so many characters are running text whatever their marks. */
const LONG = 60;
/** Titles are no longer than this. */
const TITLE_LONGEST = 60;

/**
 * Whether a line is running text: it holds a full stop, or is long, or is of middle length with several commas.
 */
export function isParagraph(line: Line): boolean {
	const { folded } = line;
	if (folded.length >= LONG) return !isMenu(folded);
	if (folded.includes('。') && folded.length >= 8) return true;
	if (folded.includes(';') && folded.length >= TITLE_LONGEST / 2) return true;
	return folded.length >= 30 && (folded.match(/[,、:]/gu)?.length ?? 0) >= 2;
}

/** So many marks between names make a menu of a long line, if the names are no longer than this on average. */
const MENU = { marks: 5, name: 12 } as const;

/** Whether a line is a menu: names with bars, dots or dashes between them, and no sentence. */
function isMenu(folded: string): boolean {
	if (folded.length > 400 || /[。!?;,]/u.test(folded)) return false;
	const marks = folded.match(/ [-–—_] |[|·•>»]/gu)?.length ?? 0;
	return marks >= MENU.marks && folded.length / (marks + 1) <= MENU.name;
}

/** Whether a line can be a title: 4 to 60 characters with letters, neither running text nor a caption. */
export function isTitle(line: Line): boolean {
	const { folded } = line;
	return (
		folded.length >= 4 &&
		folded.length <= TITLE_LONGEST &&
		!isParagraph(line) &&
		!isCaption(line) &&
		/\p{L}{2}/u.test(folded)
	);
}

/** Whether the first line of a text can be its title though it is as long as a short paragraph. */
export function isOpeningTitle({ folded }: Line): boolean {
	return (
		folded.length >= 4 &&
		folded.length <= TITLE_LONGEST &&
		!folded.includes('。') &&
		!/[,;:、]$/u.test(folded)
	);
}

const CAPTION = foldedPattern(
	'^(?:图|图片|照片|图像)(?:为|:|片?说明|片?来源|\\d)|(?:摄|供图|资料图片?)[)]?$',
);
/** Captions are no longer than this. */
export const CAPTION_LONGEST = 200;
/** A line that ends with whom its picture is from; so long a line is a caption also where no picture is known. */
const CREDITED_LONGEST = 120;
/** The credit of a picture at the end, in brackets or behind a mark; a day of the Republic may follow. */
const CREDITED = foldedPattern(
	'(?:\\((?:图|图片|照片|摄影)(?:[/:]|取自|翻摄|来源|由)[^()]{1,40}\\)|\\([^()]{0,30}(?:翻摄|翻拍|资料照片?|档案照片?|摄)\\)|(?:^|[\\s。!?」』”)])(?:图|图片|照片|摄影)[/:] ?[^\\s。,;/]{2,16}|[^。,]{0,20}(?:记者|通讯员)[^。,]{2,16}(?:摄|传真|翻摄)(?: ?\\d{2,4}年\\d{1,2}月\\d{1,2}日)?)$',
);
const SENTENCE_END = /[。!?;,:]$/u;
const SPEAKS_OF_PICTURE = foldedPattern('[图照摄拍传]');
/** The same, of words that also end brackets of running text. */
const PERHAPS_CREDITED = foldedPattern(
	'\\((?:[^()]{1,30}(?:提供|供图|照片|制图|制表|截图)|(?:取自|摘自|翻摄自?|截自|来源[:/])[^()]{1,40})\\)$',
);
const MARKED = /^[▲▼△▽]/u;

/** Whether a line tells what a picture shows or who took it. */
export function isCaption({ folded }: Line): boolean {
	if (folded.length > CREDITED_LONGEST) return false;
	if (folded.length <= 80 && CAPTION.test(folded)) return true;
	return isCredited(folded) || (MARKED.test(folded) && PERHAPS_CREDITED.test(folded));
}

/** Asked of every line: most end as sentences do, or speak of no picture, which tells at once. */
function isCredited(folded: string): boolean {
	return !SENTENCE_END.test(folded) && SPEAKS_OF_PICTURE.test(folded) && CREDITED.test(folded);
}

/** Whether a line that stands beside a picture ends with whom that is from, or begins with a mark that points to it. */
export function isCreditedCaption({ folded }: Pick<Line, 'folded'>): boolean {
	return MARKED.test(folded) || isCredited(folded) || PERHAPS_CREDITED.test(folded);
}
