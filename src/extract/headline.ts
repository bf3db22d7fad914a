import { foldedPattern } from './aligned-fold.ts';
import { type LineBook, mark } from './marks.ts';
import { isOpeningTitle, isTitle } from './paragraph-shape.ts';

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
	{ role: 'kicker', pattern: foldedPattern('^(?:引题|肩题|眉题)[: ]+') },
	{ role: 'subhead', pattern: foldedPattern('^(?:副题|副标题|子题)[: ]+') },
	{ role: 'headline', pattern: foldedPattern('^(?:标题|主题|题目|原标题|正题|主标题|新闻标题)[: ]+') },
];

/** A line below the headline that goes on with it. */
const SUBHEAD = /^(?:—{1,2}|-{2,}|──)/u;
/** A line that leads to the headline below it. */
const KICKER = /(?:—{1,2}|:|──)$|^【[^】]{2,20}】$|^[^,。]{2,12}[|丨]$/u;

/**
 * The headline, from the lines before the text about which nothing is decided: the line that is labelled so, else the
 * first that can be a title and does not lead to the next. Lines that begin with a dash, or follow directly, are
 * subheads. Decides about every line it used; a later line equal to the headline is kept as headline too.
 * @param head indices of the lines before the text
 * @param declared headline that the format marks as such; no line is chosen then
 */
export function findHeadline(book: LineBook, head: readonly number[], declared: string | null): Headlines {
	const open = head.filter((index) => !book.marks[index]);
	const roles = new Map<number, { role: TitleRole; text: string; rule: string }>();
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
		chooseByShape(book, open, roles);
	for (const [index, { role, rule }] of roles) mark(book, index, { fate: 'kept', as: role, rule });
	const of = (wanted: TitleRole) =>
		[...roles.values()].filter(({ role }) => role === wanted).map(({ text }) => text);
	const headline = declared ?? of('headline')[0] ?? '';
	markRepeats(book, headline, [...roles.keys()]);
	return { headline, kicker: of('kicker').join(' ') || null, subheads: of('subhead') };
}

function chooseByShape(
	book: LineBook,
	open: readonly number[],
	roles: Map<number, { role: TitleRole; text: string; rule: string }>,
): void {
	const titles = open.filter((index) => {
		const line = book.lines[index];
		return (
			line !== undefined &&
			!roles.has(index) &&
			(isTitle(line) || (index === open[0] && isOpeningTitle(line)))
		);
	});
	const first = titles.find((index) => !KICKER.test(book.lines[index]?.folded ?? '')) ?? titles[0];
	if (first === undefined) return;
	const text = (index: number) => book.lines[index]?.text ?? '';
	roles.set(first, { role: 'headline', text: text(first), rule: 'headline/first-title' });
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
