import type { Credit } from '../model/extraction.ts';
import { foldedPattern } from './aligned-fold.ts';
import type { CreditsAt } from './credits.ts';
import { endOfNames, namesBetween } from './name-segment.ts';
import { hasSurname, isShortName, splitNames } from './names.ts';
import { PLACES } from './places.ts';

/** 张三/文; 林四／台北報導; 警政某報 王五 / 台北報導. */
const NAMES_FIRST = foldedPattern(
	`(?:(?<org>[\\p{L}\\p{N}]{2,8}?(?:报|社|网|台|新闻|传媒|时报|周刊|卫视|电视)) )?(?<names>[^()【】|:]{2,30}?)(?:记者)?(?:[ ]?/[ ]?|[ ])(?<what>文/图|图/文|摄影|摄|文|图|编辑|编译|(?:(?:${PLACES})[ 、/])?[\\p{L}]{0,8}报[道导])(?=$|[\\s|()【】〔〕,;])`,
	'uy',
);
/** `民视新闻 王小明、李大同台北报道`: an outlet, then names that run into the place of the report. */
const OUTLET_FIRST = foldedPattern(
	'(?<org>\\p{L}{1,6}?(?:新闻网?|电视|社|报|网|台|周刊)|\\p{Script=Han}{2,6}(?:中心|组)(?=/)) ?/?(?=[^()【】|:。]{2,30}报[道导](?:$|[()【】]))',
	'uy',
);
const AT_PLACE = foldedPattern(`^(?:${PLACES})`, 'u');
const WHAT: Readonly<Record<string, Credit['role']>> = {
	摄影: 'photographer',
	摄: 'photographer',
	图: 'photographer',
	编辑: 'editor',
	编译: 'translator',
};

/** Names before what they did: 张三/文 李四/图, 王小明／台北報導. Null where none stand at the place. */
export function namesFirst(text: string, folded: string, at: number): CreditsAt | null {
	NAMES_FIRST.lastIndex = at;
	const match = NAMES_FIRST.exec(folded);
	const length = match?.groups?.names?.length ?? 0;
	if (!match || length === 0) return null;
	const from = at + (match.groups?.org ? match.groups.org.length + 1 : 0);
	const names = splitNames(text.slice(from, from + length));
	if (!names?.every((name) => hasSurname(name) && !AT_PLACE.test(folded.slice(text.indexOf(name, from)))))
		return null;
	const what = match.groups?.what ?? '';
	const role = WHAT[what] ?? (/报[道导]$/u.test(what) ? 'reporter' : 'author');
	return { credits: names.map((name) => ({ name, role, affiliation: null })), end: at + match[0].length };
}

/** An outlet or a desk, then names that run into what was sent. Null where none stand at the place. */
export function outletFirst(text: string, folded: string, at: number): CreditsAt | null {
	OUTLET_FIRST.lastIndex = at;
	const org = OUTLET_FIRST.exec(folded)?.groups?.org;
	if (!org) return null;
	const from = OUTLET_FIRST.lastIndex;
	const end = endOfNames(folded, from);
	const names = namesBetween(text, folded, from, end);
	if (!names?.every((name) => hasSurname(name) && isShortName(name))) return null;
	const affiliation = text.slice(at, at + org.length);
	return { credits: names.map((name) => ({ name, role: 'reporter' as const, affiliation })), end };
}
