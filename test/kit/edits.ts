import * as OpenCC from 'opencc-js';

/** What an edit works on. */
export interface EditedText {
	readonly headline: string;
	readonly paragraphs: readonly string[];
}

/** The ten ways in which a text comes back, as reprints and scrapers do it. */
export const EDIT_KINDS = [
	'wrapper',
	'traditional',
	'hong-kong-half-width',
	'taiwan-words',
	'half',
	'quarter',
	'new-paragraph',
	'noise',
	'doubled',
	'headline',
] as const;
export type EditKind = (typeof EDIT_KINDS)[number];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
const toHongKong = OpenCC.Converter({ from: 'cn', to: 'hk' });
const toTaiwanWords = OpenCC.Converter({ from: 'cn', to: 'twp' });

const HALF_WIDTH: Readonly<Record<string, string>> = {
	'，': ',',
	'。': '.',
	'：': ':',
	'；': ';',
	'！': '!',
	'？': '?',
	'（': '(',
	'）': ')',
	'“': '"',
	'”': '"',
	'、': '､',
};

const PREFIXES = [
	'本文转载自合作媒体，仅供参考。',
	'点击上方蓝字关注我们',
	'来源：综合报道 责任编辑：小文',
	'（本文共有多页，点击下一页继续阅读）',
];
const SUFFIXES = [
	'免责声明：本网站部分内容来源于网络，版权归原作者所有，如有侵权请联系删除。',
	'扫一扫在手机打开当前页',
	'【打印】【关闭窗口】【返回顶部】',
	'更多精彩内容请下载客户端，转载请注明出处。',
];
const NEW_SENTENCES = [
	'记者另从当地有关部门获悉，后续工作正在有序推进，具体安排将另行公布。',
	'一位不愿具名的业内人士表示，此事的影响仍有待观察，各方应保持耐心。',
	'据介绍，相关负责人将于下周召开说明会，回应公众关心的几个问题。',
	'受访居民告诉记者，他们对这一变化感到欣慰，也期待早日看到成效。',
	'截至发稿时，本报记者尚未收到对方的进一步答复，将持续关注进展。',
];
const NEW_HEADLINES = [
	'重磅！刚刚传来大消息',
	'速看：这件事有了新进展',
	'今日要闻一览',
	'权威发布：最新情况来了',
];

type Edit = (text: EditedText, random: () => number) => EditedText;

const EDITS: Readonly<Record<EditKind, Edit>> = {
	wrapper: ({ headline, paragraphs }, random) => ({
		headline,
		paragraphs: [some(PREFIXES, random), ...paragraphs, some(SUFFIXES, random), some(SUFFIXES, random)],
	}),
	traditional: (text) => mapText(text, toTraditional),
	'hong-kong-half-width': (text) =>
		mapText(text, (part) =>
			toHongKong(part).replace(/[，。：；！？（）“”、]/g, (sign) => HALF_WIDTH[sign] ?? sign),
		),
	'taiwan-words': (text) => mapText(text, toTaiwanWords),
	half: ({ headline, paragraphs }) => ({ headline, paragraphs: cut(paragraphs, 0, 0.5) }),
	quarter: ({ headline, paragraphs }, random) => {
		const start = random() * 0.75;
		return { headline, paragraphs: cut(paragraphs, start, start + 0.25) };
	},
	'new-paragraph': ({ headline, paragraphs }, random) => {
		const at = Math.floor(random() * (paragraphs.length + 1));
		const added = some(NEW_SENTENCES, random) + some(NEW_SENTENCES, random);
		return { headline, paragraphs: [...paragraphs.slice(0, at), added, ...paragraphs.slice(at)] };
	},
	noise: ({ headline, paragraphs }, random) => ({
		headline,
		paragraphs: paragraphs.map((paragraph) => disturb(paragraph, paragraphs.join(''), random)),
	}),
	doubled: ({ headline, paragraphs }) => ({ headline, paragraphs: [...paragraphs, ...paragraphs] }),
	headline: ({ paragraphs }, random) => ({ headline: some(NEW_HEADLINES, random), paragraphs }),
};

/** A text after one edit. The same seed gives the same result. */
export function edited(text: EditedText, kind: EditKind, seed: number): EditedText {
	return EDITS[kind](text, seededRandom(seed));
}

function some(list: readonly string[], random: () => number): string {
	return list[Math.floor(random() * list.length)] ?? '';
}

function mapText({ headline, paragraphs }: EditedText, map: (text: string) => string): EditedText {
	return { headline: map(headline), paragraphs: paragraphs.map(map) };
}

/** The stretch between two shares of the whole, cut at any character, as crawlers and teasers do. */
function cut(paragraphs: readonly string[], from: number, to: number): string[] {
	const total = paragraphs.reduce((sum, paragraph) => sum + [...paragraph].length, 0);
	const pieces: string[] = [];
	let at = 0;
	for (const paragraph of paragraphs) {
		const chars = [...paragraph];
		const piece = chars.slice(
			Math.max(0, Math.round(from * total) - at),
			Math.max(0, Math.round(to * total) - at),
		);
		if (piece.length > 0) pieces.push(piece.join(''));
		at += chars.length;
	}
	return pieces;
}

/** Replaces, drops or adds one character in a hundred; what comes in is drawn from the text itself. */
function disturb(paragraph: string, pool: string, random: () => number): string {
	const source = [...pool];
	const drawn = () => some(source, random);
	return [...paragraph]
		.map((char) => {
			if (random() >= 0.01) return char;
			const kind = random();
			return kind < 1 / 3 ? drawn() : kind < 2 / 3 ? '' : char + drawn();
		})
		.join('');
}
