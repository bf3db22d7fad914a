import type { Credit } from '../model/extraction.ts';
import { foldAligned, foldedPattern } from './aligned-fold.ts';
import type { NamedCredit } from './credits.ts';
import type { Line } from './lines.ts';
import { type MetaReading, readMetaLine } from './meta-line.ts';
import { hasSurname, isName, isSection, isShortName, mayHaveSurname, splitNames } from './names.ts';
import { isPlace } from './places.ts';
import { isQuotedByline } from './quoted-byline.ts';

/** Longest bracket at the beginning or end of a paragraph that is read as a byline. */
const LONGEST_BRACKET = 80;
/** A bracket with the byline stands within so many characters of the beginning. */
const HEAD_REACH = 40;

const OPENING = /[(【〔[]/u;
const CLOSING = /[)】〕\]]/u;
const AT_END =
	/[(【〔[](?<inside>[^()【】〔〕[\]]{2,80})[)】〕\]][。.]?(?:[ ]?返回[\p{L}]{2,6},?查看更多)?$/u;
const LEADING = /^(?<inside>[^\s(,。]{2,12}(?:[ /|]+[^\s(,。]{2,12}){1,3}(?:报[道导]|电|讯))(?=\s|:|$)/u;
/** Names before what they did, at the head of a sentence: 张三/文 在新的…. */
const WROTE = foldedPattern(
	'^(?<inside>\\p{Script=Han}{2,4}(?:[、 ]\\p{Script=Han}{2,4}){0,3} ?/ ?文)(?=\\s)',
	'u',
);
/** A sentence that begins with who reports from where: 記者王小明台北報導，…; 【本報訊】記者王小明報導：… */
const REPORTED =
	/^(?:[【(〔[][^【】()〔〕[\]]{2,12}[】)〕\]] ?)?(?<inside>[^,。:;、\s]{0,10}记者 ?[^,。:;]{2,30}?(?:报[道导]|电|讯))(?=[\s,:/]|$)/u;

/** Credits that stand inside running text: in brackets where a paragraph begins or ends, or before its first space. */
export function creditsInText(line: Line): NamedCredit[] {
	return [...atBeginning(line), ...atEnd(line)];
}

/** The credits that running text names: where it begins and ends, and, of those who reported, wherever it does. */
export function creditsOfRunningText(text: readonly Line[], ends: readonly Line[]): Credit[] {
	const credits = [
		...ends.flatMap((line) => placed(creditsInText(line), line)),
		...text.flatMap((line) => placed(reportersInText(line), line)),
	];
	return [...new Map(credits.map((one) => [`${one.role} ${one.name} ${one.lines[0]}`, one])).values()];
}

/** Who reported, behind the last sentence of a paragraph without brackets: …的調查。記者 張三. */
const BEHIND_SENTENCE = foldedPattern(
	'(?<=[。!?”"」] ?)(?<inside>(?:本报|本网|本刊|\\p{L}{2,8}[报网社台])?(?:见习|实习)?记者[ :]?[\\p{L}、 ·]{2,24}|报[道导][·•.、/]?摄影[/:|][\\p{Script=Han}、 ]{2,12})$',
	'u',
);

const NAMED = /记者|报[道导]|通讯员|评论员/u;
/** Who signs a paragraph at its end by the office alone: （評論員 王小明）. */
const COMMENTATOR = foldedPattern('^(?:本报|本网|特约|资深)*评论员');
const BRACKETS = /[(【〔[](?<inside>[^()【】〔〕[\]。]{3,60})[)】〕\]]/gu;

/**
 * Reporters in brackets anywhere in a paragraph: …送醫不治。（王小明／台中報導）. Only what says that it is a byline
 * counts there; names alone do not.
 */
function reportersInText(line: Line): NamedCredit[] {
	if (!NAMED.test(line.folded)) return [];
	const behind = BEHIND_SENTENCE.exec(line.folded);
	const from = behind ? line.folded.length - (behind.groups?.inside?.length ?? 0) : 0;
	const signed = behind ? readPart(line, from, line.folded.length) : [];
	if (signed.length > 0) return [...signed];
	return [...line.folded.matchAll(BRACKETS)].flatMap((match) => {
		const inside = match.groups?.inside ?? '';
		const from = match.index + 1;
		if (!NAMED.test(inside)) return [];
		const closes = from + inside.length + 2 >= line.folded.length && COMMENTATOR.test(inside);
		return readPart(line, from, from + inside.length).filter(({ role }) => closes || WRITERS.has(role));
	});
}

const WRITERS: ReadonlySet<string> = new Set(['reporter', 'correspondent', 'intern']);

function readPart(line: Line, from: number, to: number): readonly NamedCredit[] {
	if (isQuotedByline(line.folded, from, to)) return [];
	const bracketed = OPENING.test(line.folded.charAt(from - 1));
	return readMetaLine(line.text.slice(from, to), line.folded.slice(from, to), bracketed)?.credits ?? [];
}

function atBeginning(line: Line): readonly NamedCredit[] {
	const head = line.folded.slice(0, HEAD_REACH + LONGEST_BRACKET);
	const open = head.search(OPENING);
	if (open >= 0 && open <= HEAD_REACH) {
		const length = head.slice(open + 1).search(CLOSING);
		if (length > 0 && open + 1 + length < line.folded.length - 1) {
			const credits = readPart(line, open + 1, open + 1 + length);
			if (credits.length > 0) return credits;
			if (SENT_BEFORE.test(head.slice(0, open))) return sentNames(line, open + 1, open + 1 + length);
		}
	}
	for (const pattern of [LEADING, WROTE, REPORTED]) {
		const match = pattern.exec(head);
		const inside = match?.groups?.inside;
		const from = match && inside ? match[0].length - inside.length : 0;
		const credits = inside ? readPart(line, from, from + inside.length) : [];
		if (credits.length > 0) return credits;
	}
	return [];
}

/** A dateline before a bracket: 某某社某地5月19日电（张三、李四）. */
const SENT_BEFORE = /[\p{L}\d](?:电|讯) ?$/u;

/** The names that stand alone in brackets behind a dateline. */
function sentNames(line: Line, from: number, to: number): readonly NamedCredit[] {
	const names = splitNames(line.text.slice(from, to));
	return names?.every((name) => hasSurname(name) && isShortName(name))
		? names.map((name) => ({ name, role: 'reporter', affiliation: null }))
		: [];
}

function atEnd(line: Line): readonly NamedCredit[] {
	const from = Math.max(0, line.folded.length - LONGEST_BRACKET - 4);
	const match = AT_END.exec(line.folded.slice(from));
	const inside = match?.groups?.inside;
	if (!match || !inside) return [];
	const start = from + match.index + 1;
	const credits = readPart(line, start, start + inside.length);
	return credits.length > 0 ? credits : bareNames(line, start, start + inside.length);
}

/** Whether what stands alone in brackets is a name: pen names begin with rarer surnames too. */
function isSigned(name: string, isAlone: boolean): boolean {
	if (hasSurname(name)) return true;
	const folded = foldAligned(name);
	return isAlone && mayHaveSurname(name) && isName(name) && !isSection(folded) && !isPlace(folded);
}

/** Whence a picture is: （某某公司提供）. */
const GIVEN = foldedPattern('提供|供图|翻摄|授权|资料|取自|来源');

/** Local papers sign with the names alone in brackets behind the last full stop: …。(张三 李四) */
function bareNames(line: Line, from: number, to: number): readonly NamedCredit[] {
	const before = line.folded.slice(0, from - 1).trimEnd();
	if (before !== '' && !/[。!?”"]$/u.test(before)) return [];
	const taken = /(?:摄影|摄|图)$/u.exec(line.folded.slice(from, to))?.[0] ?? '';
	if (GIVEN.test(line.folded.slice(from, to))) return [];
	const names = splitNames(line.text.slice(from, to - taken.length));
	const role = taken === '' ? 'author' : 'photographer';
	const sure = names?.every((name) => isSigned(name, names.length === 1) && isShortName(name));
	return names && sure ? names.map((name) => ({ name, role, affiliation: null })) : [];
}

/** A name with whence the report is behind it: 张三（某某社供本报特稿）. */
const SIGNED_FROM = foldedPattern(
	'^(?<name>\\p{Script=Han}{2,3}) ?[(【]\\p{L}{2,12}(?:特稿|专稿|供稿|供本报)[)】]$',
	'u',
);

/** A name behind a mark, as papers set it below the headline or under the text: □王小明, ◎王小明（北京）. */
const MARKED = /^(?<mark>[□◎■●○◇◆△▲▪] ?)(?<name>\p{Script=Han}{2,3})(?: ?\(\p{Script=Han}{2,4}\))?$/u;

/**
 * Names alone in brackets on a line of their own, as local papers sign: （张三 李四）; or a name with whence the report is.
 * Empty for any other line.
 */
export function signedNames(line: Line): readonly NamedCredit[] {
	const marked = MARKED.exec(line.folded)?.groups;
	if (marked?.name && hasSurname(marked.name) && isName(marked.name)) {
		const at = marked.mark?.length ?? 0;
		return [{ name: line.text.slice(at, at + marked.name.length), role: 'author', affiliation: null }];
	}
	const from = SIGNED_FROM.exec(line.folded)?.groups?.name;
	if (from && hasSurname(from))
		return [{ name: line.text.slice(0, from.length), role: 'author', affiliation: null }];
	const inside = /^[(【](?<inside>[^()【】]{2,20})[)】]$/u.exec(line.folded)?.groups?.inside;
	return inside ? bareNames(line, 1, 1 + inside.length) : [];
}

/** Credits with the line they stand on, each once. */
export function placed(credits: readonly NamedCredit[], line: Line): Credit[] {
	return credits.map((credit) => ({ ...credit, lines: [line.number, line.number] }));
}

/** The role a line beside the text has in the ledger, by the most telling thing it says. */
export function roleOfMeta(
	reading: MetaReading,
): 'date' | 'byline' | 'editor' | 'outlet' | 'section' | 'debris' {
	if (reading.credits.some(({ role }) => role !== 'editor')) return 'byline';
	if (reading.dates.length > 0) return 'date';
	if (reading.source !== null) return 'outlet';
	if (reading.credits.length > 0) return 'editor';
	return reading.nameless ?? (reading.section !== null ? 'section' : 'debris');
}

/**
 * Names of those who wrote, once each, in order; editors and photographers are not among them. Many systems fill in the
 * editor as 作者 as well: where somebody else wrote, such a name is the editor's.
 */
export function authorsOf(credits: readonly Credit[]): string[] {
	const wrote = credits.filter(({ role }) => role !== 'editor' && role !== 'photographer');
	const editors = new Set(editorsOf(credits));
	const sure = wrote.filter(
		(one) => (one.role !== 'author' || !editors.has(one.name)) && !onlyTranslated(one, wrote),
	);
	return [...new Set((sure.length > 0 ? sure : wrote).map(({ name }) => name))];
}

/** Whether somebody put into Chinese what others wrote: not in one byline with reporters (編譯張三、記者李四／綜合報導). */
function onlyTranslated({ role, lines }: Credit, wrote: readonly Credit[]): boolean {
	if (role !== 'translator') return false;
	const others = wrote.filter((one) => one.role !== 'translator');
	return others.length > 0 && !others.some((one) => one.role === 'reporter' && one.lines[0] === lines[0]);
}

/** Names of editors, once each, in order. */
export function editorsOf(credits: readonly Credit[]): string[] {
	return [...new Set(credits.filter(({ role }) => role === 'editor').map(({ name }) => name))];
}
