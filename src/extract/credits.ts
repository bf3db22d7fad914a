import type { Credit } from '../model/extraction.ts';
import { foldAligned, foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import {
	ACTION,
	ALL_CREDIT_WORDS,
	CREDIT_WORDS,
	NO_PERSON,
	NOT_A_NAME,
	ORGAN_ENDS,
	ORGANISATION,
	ORGANISATION_ENDS,
	OWN_OUTLET,
	RANK,
} from './credit-rules.ts';
import { endOfNames, namesBetween } from './name-segment.ts';
import { lonely, namelessLabel, noNames } from './nameless-credits.ts';
import { hasSurname, isShortName } from './names.ts';
import { namesFirst, outletFirst } from './names-first.ts';
import { PLACES } from './places.ts';

/** A credit without its place in the file. */
export type NamedCredit = Omit<Credit, 'lines'>;

/** Credits that begin at a place of a line. */
export interface CreditsAt {
	readonly credits: readonly NamedCredit[];
	/** Where they end. */
	readonly end: number;
	/** What a label says that names nobody: 作者:佚名. */
	readonly nameless?: 'byline' | 'editor';
}

/** What stands before the word of a role, organisation and rank, is shorter than this, word and all. */
const WORD_REACH = 100;
const WORDS = CREDIT_WORDS.map(({ role, words }) => ({
	role,
	within: new AnyPattern([words.replaceAll(RANK, '')]),
	before: foldedPattern(`(?:(?<org>${ORGANISATION}) ?)?(?<rank>${words})(?<mark>[ :/、|_]*)`, 'uy'),
}));
/** The words of all roles, without ranks. */
export const CREDIT_WORD = new AnyPattern(ALL_CREDIT_WORDS.map((words) => words.replaceAll(RANK, '')));
const WORD_OR_RANK = new AnyPattern(ALL_CREDIT_WORDS);
const ORGANISATION_END = new AnyPattern([ORGANISATION_ENDS]);
/** Within so many characters the end of an organisation begins. */
const ORGANISATION_REACH = 32;
const WITH_ORGANISATION = new AnyPattern([`(?:(?:${ORGANISATION}) ?)?(?:${ALL_CREDIT_WORDS.join('|')})`]);

/** `半月谈记者`: any short name of an organisation before 记者, told only by the mark and the surname after it. */
const ANY_ORG = foldedPattern(
	'(?<org>[《]?[\\p{L}\\p{N}·]{2,10}?[》]?) ?(?<rank>(?:首席|特派|资深|见习|实习|专栏|职工|本报)?(?:记者|通讯员|实习生|评论员))(?<mark>[ :/]*)',
	'uy',
);
const OWN = foldedPattern(`^(?:${OWN_OUTLET})`, 'u');
const LOOSE_ACTION = foldedPattern(
	`(?:(?:发自)?(?:${PLACES}|\\p{L}{2,4})(?:\\d{1,2}日)?[ /]?)?${ACTION}(?=$|[\\s|()【】〔〕])`,
	'uy',
);
/** What must stand near a place for one of the longer patterns to match there. */
const REPORTER = foldedPattern('记者|通讯员|实习生|评论员');
const WHAT_DONE = foldedPattern('[文图摄编报]');
const PARTED = /[^()【】|: /]*[ /]/y;
const LOOSE_END = /[\s|()【】〔〕]/u;
/** `LOOSE_ACTION` is shorter than this. */
const LOOSE_REACH = 24;
/**
 * Reads credits that begin at a place: role and names (`记者 张三、李四 通讯员 王五 摄`), or names and what they did
 * (`张三/文`). Null when none begins there, or when what follows the role is no list of names.
 */
export function readCreditsAt(text: string, folded: string, at: number): CreditsAt | null {
	const near = folded.slice(at, at + WORD_REACH);
	return (
		noNames(folded, at) ??
		(beginsWithRole(folded, at) ? roleFirst(text, folded, at) : null) ??
		namelessLabel(folded, at) ??
		(REPORTER.test(near) ? anyOrganisation(text, folded, at) : null) ??
		(WHAT_DONE.test(near) && isParted(folded, at) ? namesFirst(text, folded, at) : null) ??
		(WHAT_DONE.test(near) ? outletFirst(text, folded, at) : null) ??
		(at + LOOSE_REACH >= folded.length || LOOSE_END.test(near.slice(0, LOOSE_REACH))
			? lonely(LOOSE_ACTION, folded, at)
			: null)
	);
}

/** Whether the word of a role stands at a place, behind a rank or an organisation or without. */
function beginsWithRole(folded: string, at: number): boolean {
	return (
		(WORD_OR_RANK.at(folded, at) || ORGANISATION_END.within(folded, at, at + ORGANISATION_REACH)) &&
		CREDIT_WORD.within(folded, at, at + WORD_REACH) &&
		WITH_ORGANISATION.at(folded, at)
	);
}

/** Whether a space or a slash stands behind a place, with nothing between that ends a list of names. */
function isParted(folded: string, at: number): boolean {
	PARTED.lastIndex = at;
	return PARTED.test(folded);
}

function roleFirst(text: string, folded: string, at: number) {
	for (const { role, within, before } of WORDS) {
		if (!within.within(folded, at, at + WORD_REACH)) continue;
		before.lastIndex = at;
		const match = before.exec(folded);
		if (!match) continue;
		const behind = at + match[0].length;
		const segment = endOfNames(folded, behind);
		const organ = ORGAN_FIRST.exec(folded.slice(behind, segment))?.groups?.organ ?? null;
		const from = behind + (organ?.length ?? 0);
		const names =
			namesBetween(text, folded, from, segment) ?? penName(role, match, text.slice(from, segment));
		if (!names || (organ && !names.every(hasSurname))) continue;
		if (!mayStand(match, names)) continue;
		const org = match.groups?.org;
		const own = OWN.exec(match.groups?.rank ?? '')?.[0];
		const affiliation = org
			? organisationIn(text, folded, at, at + org.length)
			: own
				? text.slice(at, at + own.length)
				: organ && text.slice(behind, behind + organ.length);
		return { credits: creditsFor(names, role, affiliation, folded, from, segment), end: segment };
	}
	return null;
}

const PEN_NAME = /^\p{Script=Han}{5,8}$/u;

/** A pen name of more characters than names have, behind a label: 作者：进击的某人. */
function penName(role: Credit['role'], { groups }: RegExpExecArray, text: string): string[] | null {
	const name = text.trim();
	if (role !== 'author' || !/[:/|]/u.test(groups?.mark ?? '') || !PEN_NAME.test(name)) return null;
	const folded = foldAligned(name);
	return NO_PERSON.test(folded) || NOT_A_NAME.test(folded) || CREDIT_WORD.within(folded) ? null : [name];
}

/** A role of one or two characters needs a mark after it; `文化`, `图书` are no credits. */
function mayStand(match: RegExpExecArray, names: readonly string[]): boolean {
	if ((match.groups?.mark ?? '') !== '') return true;
	return (match.groups?.rank ?? '').length >= 2 && namePersons(names);
}

/** Whether names are those of persons: each has a surname, or stands in a list with one that has and is as short. */
function namePersons(names: readonly string[]): boolean {
	return names.some(hasSurname) && names.every((name) => hasSurname(name) || isShortName(name));
}

/** An organ before the names of those who write for it: 供稿:市水利局 张三. */
const ORGAN_FIRST = foldedPattern(
	`^(?<organ>\\p{Script=Han}{1,12}(?:${ORGAN_ENDS}))(?= +\\p{Script=Han}{2})`,
	'u',
);
/** An agency with the place that it sent from: 据某某社北京电. */
const SENT_BY = foldedPattern(`^据?(?<org>${ORGANISATION})(?:[\\p{L}\\d]{0,14}(?:电|讯))?$`, 'u');

/** The name of the organisation in what stands before a reporter, without the place and the words of a dateline. */
function organisationIn(text: string, folded: string, from: number, to: number): string {
	const said = folded.slice(from, to);
	const org = /^据|[电讯]$/u.test(said) ? SENT_BY.exec(said)?.groups?.org : undefined;
	const start = org ? from + said.indexOf(org) : from;
	return text.slice(start, org ? start + org.length : to);
}

/** The credits of names in one role; who reported and took the pictures has both. */
function creditsFor(
	names: readonly string[],
	role: Credit['role'],
	affiliation: string | null,
	folded: string,
	from: number,
	to: number,
) {
	const segment = folded.slice(from, to);
	const both = role !== 'editor' && (BOTH.test(segment) || BOTH_BEHIND.test(folded.slice(to, to + 6)));
	const roles: Credit['role'][] = both ? [role, 'photographer'] : [doneBy(segment, role)];
	return roles.flatMap((one) => names.map((name) => ({ name, role: one, affiliation })));
}

const BOTH = foldedPattern('摄影报[道导]$', 'u');
const BOTH_BEHIND = foldedPattern('^ ?摄影报[道导](?=$|[\\s|()【】〔〕])', 'u');

/** `记者 张三 摄` is a photographer, whatever stands before. */
function doneBy(segment: string, role: Credit['role']): Credit['role'] {
	return role !== 'editor' &&
		/(?:^|\P{L}|\p{L}{2})(?:摄|摄影)$/u.test(segment) &&
		!/文[/、]?[图摄]|摄影报道/u.test(segment)
		? 'photographer'
		: role;
}

function anyOrganisation(text: string, folded: string, at: number) {
	ANY_ORG.lastIndex = at;
	const match = ANY_ORG.exec(folded);
	if (!match) return null;
	const from = at + match[0].length;
	const segment = endOfNames(folded, from);
	const names = namesBetween(text, folded, from, segment);
	if (!names || !namePersons(names)) return null;
	const rank = match.groups?.rank ?? '';
	const role: Credit['role'] = rank.endsWith('通讯员')
		? 'correspondent'
		: /实习|见习/u.test(rank)
			? 'intern'
			: rank.endsWith('员')
				? 'author'
				: 'reporter';
	const affiliation = organisationIn(text, folded, at, at + (match.groups?.org?.length ?? 0));
	return { credits: creditsFor(names, role, affiliation, folded, from, segment), end: segment };
}
