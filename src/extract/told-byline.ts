import type { Credit } from '../model/extraction.ts';
import { foldAligned, foldedPattern } from './aligned-fold.ts';
import { ORGANISATION_ENDS, OWN_OUTLET } from './credit-rules.ts';
import type { NamedCredit } from './credits.ts';
import { hasSurname, mayHaveSurname } from './names.ts';
import { PLACES } from './places.ts';
import { type ToldNames, toldNames } from './told-names.ts';

/** What stands before the word for a reporter and says of what kind: 本报驻某国特约特派记者, 参与记者, 学生记者. */
const RANKS =
	'(?:首席|特派|特约|资深|高级|全媒体?|融媒体?|新媒体|见习|实习|学生|校园|小|文字|摄影|视觉|视频|财经|经济|体育|政法|教育|科技|时政|参与|执笔|撰稿|随军|[驻赴][\\p{L}、]{1,16}?)';
/** By folded word. */
const ROLES: ReadonlyMap<string, Credit['role']> = new Map(
	(
		[
			['记者', 'reporter'],
			['特派员', 'reporter'],
			['通讯员', 'correspondent'],
			['实习生', 'intern'],
		] as const
	).map(([word, role]) => [foldAligned(word), role]),
);
const WORDS = [...ROLES.keys()].join('|');
const ROLE = foldedPattern(`(?<ranks>${RANKS}{0,4})(?<role>${WORDS})`, 'gu');
const LEARNS = foldedPattern('实习|见习', 'u');
const TAKES_PICTURES = foldedPattern('摄影', 'u');

/** Longer ones are text. */
const LONGEST = 120;

/** An agency or a paper with the place and the day it sent from: 据某某社北京8月10日电, 某报东京12月29日专电/. */
const SENT = `据?(?<sender>\\p{L}{2,10}?(?:${ORGANISATION_ENDS}))\\p{L}{0,8}?(?:(?:\\d{1,2}月)?\\d{1,2}日)?[专外]?(?:电|讯|报道|消息)`;
/** What stands before the first role: nothing, a label, who sent, the paper or papers that the reporter is of. */
const BEFORE = foldedPattern(
	`^(?:(?:(?:本组)?文[/、]?[图片]?|图[/、]?文|采写|撰文|作者|${SENT}|(?:${OWN_OUTLET})(?:讯|消息))[ ,:/|]*)?(?<org>(?:${OWN_OUTLET})|《\\p{L}{2,12}》|\\p{L}{1,10}(?:${ORGANISATION_ENDS})(?:[·、/—-]\\p{L}{1,10}(?:${ORGANISATION_ENDS}))*)?(?:报道)?[ ,:/|]*(?:${PLACES})?$`,
	'u',
);
const PAPER_FIRST = foldedPattern(`^\\p{L}{1,10}(?:${ORGANISATION_ENDS}) ?[/|] ?`, 'u');
/** Any short name of a paper that nothing else tells: 半月谈记者. */
const ANY_ORG = foldedPattern('^\\p{L}{2,8}(?<!图|照|照片|博客|主持人|编译|回答)$', 'u');
/** The paper of the next reporter, behind a mark: 、某报记者. */
const NEXT_ORG = foldedPattern(
	`(?:^|(?<=[ 、,;/|]))(?:(?:${OWN_OUTLET})|《\\p{L}{2,12}》|\\p{L}{1,12}(?:${ORGANISATION_ENDS}))[ ]*$`,
	'u',
);

/**
 * Reads a whole byline that says of people that they are reporters, correspondents or interns: one or several roles, each
 * with the names behind it, the papers they are of, the place and what was sent (本報駐甲國特派記者 甲乙丙 丁戊／台北12日電).
 * Null when anything else stands there.
 *
 * @param bracketed whether it stands in brackets: what stands alone there behind the word for a reporter is a name, even
 * where no list has its surname
 */
export function toldByline(text: string, folded: string, bracketed: boolean): NamedCredit[] | null {
	if (folded.length > LONGEST || SENTENCE.test(folded) || !hasRole(folded)) return null;
	const roles = [...folded.matchAll(ROLE)];
	const [first] = roles;
	if (!first) return null;
	const before = standingBefore(text, folded, first.index, bracketed);
	if (before === null) return null;
	let affiliation = before.org;
	let own = before.org;
	let label: Credit['role'] | null = null;
	const credits: NamedCredit[] = [...before.credits];
	for (const [index, match] of roles.entries()) {
		const from = match.index + match[0].length;
		const next = roles[index + 1];
		const until = next?.index ?? folded.length;
		const org = next ? NEXT_ORG.exec(folded.slice(from, until)) : null;
		const to = org ? from + org.index : until;
		const told = toldNames(text.slice(from, to), folded.slice(from, to), bracketed);
		if (!told || (told.names.length === 0 && told.others.length === 0)) return null;
		// Most papers name themselves once, before all of their reporters.
		const role = label ?? roleOf(match);
		// Whoever writes for several papers is of none, unless it stands there.
		const isOwn = role !== 'correspondent' || own !== null;
		credits.push(...creditsOf(told, role, isOwn ? affiliation : null));
		label = told.label;
		own = org?.[0].trim() ? text.slice(to, to + org[0].trimEnd().length) : null;
		affiliation = own ?? affiliation;
	}
	return bracketed || credits.some(({ name }) => mayHaveSurname(name) || name.includes('·')) ? credits : null;
}

/** The paper before the first role, and people in other roles there; null where anything else stands there. */
function standingBefore(text: string, folded: string, to: number, bracketed: boolean) {
	const lead = /^[\s■□●◆▲◎★※*·]*/u.exec(folded.slice(0, to))?.[0].length ?? 0;
	const before = folded.slice(lead, to);
	const match = BEFORE.exec(before);
	if (match) {
		const org = match.groups?.org ?? match.groups?.sender ?? '';
		const at = lead + before.lastIndexOf(org);
		return { org: org === '' ? null : text.slice(at, at + org.length), credits: [] };
	}
	const stated = before.replace(/[ ,:/|]+$/u, '');
	// The paper before all: 某报/ 編譯張三、記者李四.
	const paper = PAPER_FIRST.exec(before)?.[0].length ?? 0;
	const told = toldNames(text.slice(lead + paper, to), before.slice(paper), false);
	if (told && told.names.length === 0 && told.others.length > 0)
		return {
			org: paper === 0 ? null : text.slice(lead, lead + paper).replace(/[\s/／|]+$/u, ''),
			credits: told.others.map((other) => ({ ...other, affiliation: null })),
		};
	if (/^\p{L}{0,4}(?:图|照)片?$/u.test(stated)) return { org: null, credits: [] };
	const isOrg = bracketed && ANY_ORG.test(stated) && !told?.names.some(hasSurname);
	return isOrg ? { org: text.slice(lead, lead + stated.length), credits: [] } : null;
}

const SENTENCE = /[。!?]/u;

function hasRole(folded: string): boolean {
	for (const word of ROLES.keys()) if (folded.includes(word)) return true;
	return false;
}

function roleOf({ groups }: RegExpExecArray): Credit['role'] {
	const ranks = groups?.ranks ?? '';
	if (TAKES_PICTURES.test(ranks)) return 'photographer';
	return LEARNS.test(ranks) ? 'intern' : (ROLES.get(groups?.role ?? '') ?? 'reporter');
}

function creditsOf(
	{ names, others, done }: ToldNames,
	role: Credit['role'],
	affiliation: string | null,
): NamedCredit[] {
	const roles: Credit['role'][] =
		done === 'pictures' ? ['photographer'] : done === 'both' ? [role, 'photographer'] : [role];
	return [
		...roles.flatMap((one) => names.map((name) => ({ name, role: one, affiliation }))),
		...others.map((other) => ({ ...other, affiliation: null })),
	];
}
