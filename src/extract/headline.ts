import { foldedPattern } from './aligned-fold.ts';
import { bareTitle } from './bare-title.ts';
import { type LineBook, mark } from './marks.ts';
import { isCut, originalTitle, WHOLE_LONGEST, wholeHeadline } from './original-title.ts';
import { isFurniture } from './page-dump.ts';
import { isOpeningTitle, isTitle } from './paragraph-shape.ts';
import { lettersOfText, likenessTo } from './title-likeness.ts';

/** The title of an article with the lines above and below it. */
export interface Headlines {
	/** `` when the source shows none; a headline is never invented. */
	readonly headline: string;
	readonly kicker: string | null;
	readonly subheads: readonly string[];
}

type TitleRole = 'headline' | 'kicker' | 'subhead';

/** Labels that say which title a line is. */
const LABELS: readonly { readonly role: TitleRole; readonly pattern: RegExp }[] = [
	{ role: 'kicker', pattern: foldedPattern('^ ?(?:引题|肩题|眉题)[: ]+') },
	{ role: 'subhead', pattern: foldedPattern('^ ?(?:副题|副标题|子题)[: ]+') },
	{
		role: 'headline',
		pattern: foldedPattern(
			'^ ?(?:标题|主题|题目|题名|正题|主标题|大标题|正标题|(?:新闻|文章|报道)标题)[: ]+',
		),
	},
];

/** A line below the headline that goes on with it. */
const SUBHEAD = /^(?:—{1,2}|-{2,}|──)/u;
/** A line that leads to the headline below it. */
const KICKER = /(?:—{1,2}|:|──)$|^【[^】]{2,20}】$|^[^,。]{2,12}[|丨]$/u;

/** A path of pages, which shows where an article stands on its site. */
const PATH = /^[^>]{1,20}(?: ?>{1,2} ?[^>]{1,30}){1,8}$/u;

/** What a line before the text is, with its text and the rule that told it. */
interface Title {
	readonly role: TitleRole;
	readonly text: string;
	readonly rule: string;
}

/**
 * The headline, from the lines before the text about which nothing is decided: the line that is labelled so, else the
 * first that can be a title and does not lead to the next, else the original title that a line tells. Lines that begin
 * with a dash, or follow directly, are subheads. One that is cut off is completed from the original title, or from the
 * line where the text says it whole. Decides about every line it used; a later line equal to the headline is kept as
 * headline too.
 * @param head indices of the lines before the text
 * @param declared headline that the format marks as such; no line is chosen then
 * @param shownAt index of the line that shows the headline, where that is known
 */
export function findHeadline(
	book: LineBook,
	head: readonly number[],
	declared: string | null,
	shownAt: number | null,
): Headlines {
	const originals = originalTitles(book);
	const open = [...new Set([...head, ...(shownAt === null ? [] : [shownAt])])].filter(
		(index) => !book.marks[index],
	);
	const roles = new Map<number, Title>();
	for (const index of open) {
		const line = book.lines[index];
		if (!line) continue;
		for (const { role, pattern } of LABELS) {
			const label = pattern.exec(line.folded);
			if (label)
				roles.set(index, { role, text: line.text.slice(label[0].length), rule: `headline/label-${role}` });
		}
	}
	if (declared === null && ![...roles.values()].some(({ role }) => role === 'headline'))
		chooseByShape(book, open, roles, shownAt);
	const shown =
		declared ?? [...roles.values()].find(({ role }) => role === 'headline')?.text ?? originals[0]?.text ?? '';
	const whole = wholeOf(book, shown, originals);
	if (whole)
		for (const [index, title] of roles)
			if (title.role === 'headline') roles.set(index, { ...title, rule: 'headline/cut' });
	if (whole && !book.marks[whole.place])
		roles.set(whole.place, { role: 'headline', text: whole.text, rule: 'headline/whole' });
	for (const [index, { role, rule }] of roles) mark(book, index, { fate: 'kept', as: role, rule });
	const of = (wanted: TitleRole) =>
		[...roles.values()].filter(({ role }) => role === wanted).map(({ text }) => text);
	const headline = whole?.text ?? shown;
	markRepeats(book, headline, [...roles.keys()]);
	return { headline, kicker: of('kicker').join(' ') || null, subheads: of('subhead') };
}

/** So many lines of the text are looked at for the whole of a headline that is cut off. */
const WHOLE_REACH = 40;

/** Marks the lines that tell an original title, and returns the titles with their places. */
function originalTitles(book: LineBook): { readonly text: string; readonly place: number }[] {
	return book.lines.flatMap((line, place) => {
		const text = book.marks[place] || !line.folded.includes('原') ? null : originalTitle(line);
		if (text === null) return [];
		mark(book, place, { fate: 'kept', as: 'headline', rule: 'headline/original-title' });
		return [{ text, place }];
	});
}

/** The whole of a headline that is cut off, and the line that says it: an original title, else one of the text. */
function wholeOf(
	book: LineBook,
	headline: string,
	originals: readonly { readonly text: string; readonly place: number }[],
) {
	if (!isCut(headline)) return null;
	const lines = book.lines
		.flatMap(({ text }, place) =>
			book.marks[place] || text.length > WHOLE_LONGEST ? [] : [{ text: bareTitle(text), place }],
		)
		.slice(0, WHOLE_REACH);
	return wholeHeadline(headline, [...originals, ...lines]);
}

/** A first title that shares next to nothing with the text gives way to a later one that speaks of it. */
const LIKE = { least: 0.08, later: 0.35, lines: 12, characters: 300 } as const;

/** The first of the lines that can be titles and does not lead to the next. */
function likelyFirst(book: LineBook, titles: readonly number[], head: readonly number[]): number | undefined {
	const leading = titles.filter((index) => !KICKER.test(book.lines[index]?.folded ?? ''));
	const [first, ...later] = leading;
	if (first === undefined) return titles[0];
	if (later.length === 0) return first;
	const text = book.lines.slice((head.at(-1) ?? 0) + 1).filter(({ folded }) => folded !== '');
	const letters = lettersOfText(
		text.slice(0, LIKE.lines).map(({ folded }) => folded.slice(0, LIKE.characters)),
	);
	const like = (index: number) => likenessTo(book.lines[index]?.folded ?? '', letters);
	return like(first) >= LIKE.least ? first : (later.find((index) => like(index) >= LIKE.later) ?? first);
}

function chooseByShape(
	book: LineBook,
	open: readonly number[],
	roles: Map<number, Title>,
	shownAt: number | null,
): void {
	const titles = open.filter((index) => {
		const line = book.lines[index];
		return (
			line !== undefined &&
			!roles.has(index) &&
			!PATH.test(line.folded) &&
			!isFurniture(line.folded) &&
			(isTitle(line) || (index === open[0] && isOpeningTitle(line)))
		);
	});
	const first = shownAt ?? likelyFirst(book, titles, open) ?? shortTitle(book, open);
	if (first === undefined) return;
	const text = (index: number) => bareTitle(book.lines[index]?.text ?? '');
	const rule = shownAt === null ? 'headline/first-title' : 'headline/above-date';
	roles.set(first, { role: 'headline', text: text(first), rule });
	for (const index of titles) {
		if (index < first) roles.set(index, { role: 'kicker', text: text(index), rule: 'headline/kicker-above' });
		if (index <= first || text(index) === text(first)) continue;
		const dashed = SUBHEAD.test(book.lines[index]?.folded ?? '');
		const follows = [...roles.keys()].some((above) => nextTextLine(book, above) === index);
		if (dashed || follows)
			roles.set(index, {
				role: 'subhead',
				text: text(index),
				rule: dashed ? 'headline/dash-below' : 'headline/line-below',
			});
	}
}

/** A headline of two or three characters is one only as the first line, right above the date. */
const SHORT = /^\p{L}{2,3}$/u;

function shortTitle(book: LineBook, open: readonly number[]): number | undefined {
	const [index] = open;
	if (index === undefined || !SHORT.test(book.lines[index]?.folded ?? '')) return undefined;
	return book.marks[nextTextLine(book, index)]?.as === 'date' ? index : undefined;
}

/** Index of the next line that is not blank. */
function nextTextLine(book: LineBook, index: number): number {
	let next = index + 1;
	while (next < book.lines.length && book.lines[next]?.text === '') next++;
	return next;
}

/** Sites print the title twice; the second stands in the account as headline, not in the text. */
function markRepeats(book: LineBook, headline: string, used: readonly number[]): void {
	if (headline === '') return;
	book.lines.forEach((line, index) => {
		if (!used.includes(index) && line.text === headline)
			mark(book, index, { fate: 'kept', as: 'headline', rule: 'headline/again' });
	});
}
