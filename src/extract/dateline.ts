import { foldedPattern } from './aligned-fold.ts';
import type { Line } from './lines.ts';

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
