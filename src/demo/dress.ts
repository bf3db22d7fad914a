import type { Report } from './compose.ts';
import type { Press } from './press.ts';
import type { Random } from './random.ts';
import { toMachineTraditional, toTraditional } from './traditional.ts';

/** A report as one outlet prints it. */
export interface Printed {
	readonly press: Press;
	readonly report: Report;
	readonly headline: string;
	/** Set when the report is taken over from another outlet: that one, and the headline it had there. */
	readonly from: { readonly press: Press; readonly headline: string } | null;
	/** Chance for times, neighbours and layout. */
	readonly random: Random;
}

/** A layout: the lines of a page in Simplified characters with full-width marks. */
type Layout = (printed: Printed) => string[];

/** Lines of a page as a crawler saved them, in the outlet's script and with its marks, by `\n`. */
export function dress(printed: Printed): string {
	const layouts = LAYOUTS[printed.press.id] ?? [];
	const text = printed.random.pick(layouts)(printed).join('\n');
	const { script } = printed.press;
	if (script === 'traditional') return cornerQuotes(toTraditional(text));
	if (script === 'machine') return halfWidthMarks(toMachineTraditional(text));
	return text;
}

const LAYOUTS: Readonly<Record<string, readonly Layout[]>> = {
	'jichuan-daily': [dailyWebPage, dailyWebPage, dailyPrintPage],
	'yanzhu-net': [netPage],
	'xiwan-times': [timesPage, timesPage, timesPlainPage],
};

function dailyWebPage({ press, report, headline, from, random }: Printed): string[] {
	const { published, paragraphs, editor } = report;
	const clock = `${two(random.int(6, 22))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
	const [lede = '', ...rest] = paragraphs;
	return [
		`霁川网首页 > 新闻 > ${section(report, random)}`,
		headline,
		`${published.iso} ${clock}　　来源：${(from?.press ?? press).name}`,
		'【字号：大 中 小】　打印　关闭',
		`　　${from ? '' : `本报讯（${bylineOf(report)}）`}${lede}`,
		...rest.map((paragraph) => `　　${paragraph}`),
		...(from ? [`　　（${bylineOf(report)}）`, `　　（原标题：${from.headline}）`] : []),
		`　　（责任编辑：${editor}）`,
		'新闻热线：12345678　投稿邮箱：news@jichuan-daily.example',
		`版权所有 © 2001-${published.year} 霁川日报社 未经许可不得转载`,
		'扫一扫在手机打开当前页',
	];
}

function dailyPrintPage({ report, headline, from, random }: Printed): string[] {
	const { published, kicker, paragraphs, editor } = report;
	return [
		`${published.year}年${two(published.month)}月${two(published.day)}日 ${published.weekday}`,
		`A0${random.int(1, 8)}版：${section(report, random)}`,
		...(kicker ? [`【${kicker}】`] : []),
		headline,
		...(from ? [`来源：${from.press.name}`] : [`本报${bylineOf(report)}`]),
		...paragraphs,
		`编辑：${editor}`,
	];
}

function netPage({ report, headline, from, random }: Printed): string[] {
	const byline = `（${bylineOf(report)}）`;
	const tail = ['|', '砚渚网免责声明： | ||||||||', '|'];
	const body = from
		? [
				...report.paragraphs,
				`（来源：${from.press.name}）`,
				`（原标题：${from.headline}）`,
				'本网转载此文，旨在传递信息，不代表本网观点。',
			]
		: [...report.paragraphs, byline];
	const repeated = random.chance(0.6);
	const dated = random.chance(0.75)
		? [`${report.published.iso}　${two(random.int(6, 22))}:${two(random.int(0, 59))}`]
		: [];
	return [
		headline,
		section(report, random),
		...dated,
		...body,
		...tail,
		...(repeated ? [...body, ...tail] : []),
		'|',
		'扫一扫在手机打开当前页 |',
	];
}

function timesPage({ press, report, headline, from, random }: Printed): string[] {
	const { published, paragraphs, reporters, editor } = report;
	const date = `${published.year}/${two(published.month)}/${two(published.day)} ${two(random.int(6, 22))}:${two(random.int(0, 59))}`;
	const place = press.name.slice(0, 2);
	return [
		`汐湾时报首页 > ${section(report, random)}`,
		headline,
		date,
		...(from ? [`（转载自${from.press.name}）`] : [`记者${reporters.join('、')}／${place}报导`]),
		...paragraphs,
		`（编辑：${editor}）`,
		'分享 Facebook LINE 复制链接',
		`延伸阅读：${random.pick(report.sections)}版更多报导`,
		'订阅汐湾时报电子报',
	];
}

function timesPlainPage({ report, headline, from }: Printed): string[] {
	const { published, kicker, paragraphs, reporters } = report;
	const credit = from ? `来源：${from.press.name}` : `【记者${reporters.join('、')}报导】`;
	return [
		...(kicker ? [`【${kicker}】`] : []),
		headline,
		`${published.year}年${published.month}月${published.day}日`,
		credit,
		'',
		...paragraphs.flatMap((paragraph) => [paragraph, '']),
		'版权所有，不得转载',
	];
}

function bylineOf({ reporters, correspondent }: Report): string {
	return `记者 ${reporters.join('、')}${correspondent ? ` 通讯员 ${correspondent}` : ''}`;
}

function section({ sections }: Report, random: Random): string {
	return random.pick(sections);
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const HALF_WIDTH: Readonly<Record<string, string>> = {
	'，': ',',
	'：': ':',
	'；': ';',
	'（': '(',
	'）': ')',
	'？': '?',
	'！': '!',
};

function cornerQuotes(text: string): string {
	return text.replace(/[“”‘’]/g, (mark) => CORNERS[mark] ?? mark);
}

function halfWidthMarks(text: string): string {
	return text.replace(/[，：；（）？！]/g, (mark) => HALF_WIDTH[mark] ?? mark);
}
