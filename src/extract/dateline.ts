import { foldedPattern } from './aligned-fold.ts';
import type { Line } from './lines.ts';
import { PLACES } from './places.ts';

/** The words with place and date at the beginning of a report: 新華社北京7月21日電. */
export interface DatelineFinding {
	readonly text: string;
	readonly line: Line;
	/** UTF-16 index in the line. */
	readonly at: number;
	readonly month: number | null;
	readonly day: number | null;
	/** News organisation named in it, or null. */
	readonly agency: string | null;
}

const AGENCY = '(?:本报|本台|本网|本刊|本社|[\\p{L}]{1,8}?(?:社|网|报|台|通讯|客户端|新闻|视线))';
const DATELINE = foldedPattern(
	`^(?<open>[(【〔\\[]?)(?<text>(?:据)?(?<agency>${AGENCY}) ?[\\p{L}·/ ]{0,16}?(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2}日)?(?:专|急|综合|快|讯)?(?:电|讯|消息|报[道导]))(?=$|[\\s(),:;】〕\\])—-]|\\(|题)`,
);

/** Only the first lines of a text can open with a dateline. */
const LINES_READ = 3;

/** The dateline of a text, from its first paragraphs; null when they open without one. */
export function findDateline(paragraphs: readonly Line[]): DatelineFinding | null {
	for (const line of paragraphs.slice(0, LINES_READ)) {
		const groups = DATELINE.exec(line.folded.slice(0, 80))?.groups;
		if (!groups?.text) continue;
		const at = groups.open?.length ?? 0;
		return {
			text: line.text.slice(at, at + groups.text.length),
			line,
			at,
			month: groups.month ? Number(groups.month) : null,
			day: groups.day ? Number.parseInt(groups.day, 10) : null,
			agency: groups.agency
				? line.text.slice(at).slice(groups.text.indexOf(groups.agency)).slice(0, groups.agency.length)
				: null,
		};
	}
	return null;
}

const REPORTED_FROM = foldedPattern(
	`(?:记者|编译|特派员) ?[^/|。,:]{2,30}[/|] ?(?!综合|专题|联合|整理|现场|采访|即时|连线|外电|编译|摄影)(?<place>(?:${PLACES})\\p{Script=Han}{0,2}?)报[道导](?=$|[\\s)】〕\\]])`,
	'u',
);
/** Longer lines are no bylines. */
const BYLINE_LONGEST = 80;

/** The place from which a byline says its reporter wrote (記者王小明／台北報導: 台北), of the first that tells one; else null. */
export function placeOfByline(lines: readonly Line[]): string | null {
	for (const { text, folded } of lines) {
		const match = folded.length > BYLINE_LONGEST ? null : REPORTED_FROM.exec(folded);
		const place = match?.groups?.place;
		if (!match || !place) continue;
		const at = match.index + match[0].lastIndexOf(place);
		return text.slice(at, at + place.length);
	}
	return null;
}
