import { type EditedText, edited, seededRandom } from './edits.ts';

/** Further ways in which portals and scrapers bring a text back: each of several edits at once, or an edit at its hardest. */
export const PORTAL_KINDS = [
	'portal',
	'portal-cut',
	'long-wrapper',
	'front-half',
	'back-half',
	'quarter-of-short',
	'misread',
	'first-paragraph-new',
	'last-paragraph-new',
	'doubled-apart',
	'one-line',
	'converted-and-cut',
] as const;
export type PortalKind = (typeof PORTAL_KINDS)[number];

/** Characters that are taken for one another when pages are read by machine. */
const ALIKE = [
	'己已巳',
	'未末',
	'日曰目',
	'人入八',
	'土士',
	'天夫大太',
	'干千于',
	'今令',
	'名各',
	'休体',
	'问间',
	'兔免',
	'刀力',
	'往住',
];

const NEW = [
	'　　另据了解，多位网友就此事留言讨论，有人表示支持，也有人提出了不同的看法，相关话题一度登上热搜。',
	'业内专家在接受采访时指出，这一做法具有一定的示范意义，但能否长期坚持仍需要时间检验。',
	'本网将继续关注此事的后续进展，并在第一时间为您带来最新消息，敬请留意。',
];
const LONG_HEAD = [
	'您当前的位置：首页 > 新闻中心 > 正文',
	'字号：大 中 小　我要评论　分享到：微博 微信 空间　扫描二维码用手机阅读全文',
	'【摘要】小编为您整理了今天值得关注的新闻内容，欢迎阅读并转发给身边的朋友。',
];
const LONG_TAIL = [
	'特别声明：以上文章内容仅代表作者本人观点，不代表本网观点或立场。如有关于作品内容、版权或其它问题请于作品发表后的三十日内与本网联系。',
	'凡本网注明来源的所有作品，版权均属于本网，未经授权不得转载、摘编或利用其它方式使用上述作品。已经本网授权使用作品的，应在授权范围内使用，并注明来源。',
	'相关阅读：更多资讯请关注官方微信公众号，或下载手机客户端查看。举报电话与邮箱见网站底部。',
];

type Edit = (text: EditedText, random: () => number) => EditedText;

const EDITS: Readonly<Record<PortalKind, Edit>> = {
	portal: ({ headline, paragraphs }, random) => ({
		headline: `${headline}_新闻中心`,
		paragraphs: [
			`原标题：${headline}`,
			`来源：综合　作者：小方　发布时间：20${10 + Math.floor(random() * 10)}-03-05 08:${10 + Math.floor(random() * 40)}`,
			...paragraphs.slice(0, 1),
			'资料图：图片来源于网络',
			...paragraphs.slice(1),
			'（责任编辑：陈小方 NN0123）',
		],
	}),
	'portal-cut': (text, random) => {
		const { headline, paragraphs } = EDITS.portal(text, random);
		const whole = paragraphs.join('\n');
		return { headline, paragraphs: whole.slice(0, Math.floor(whole.length * 0.82)).split('\n') };
	},
	'long-wrapper': ({ headline, paragraphs }) => ({
		headline,
		paragraphs: [...LONG_HEAD, ...paragraphs, ...LONG_TAIL],
	}),
	'front-half': (text) => stretch(text, 0, 0.5),
	'back-half': (text) => stretch(text, 0.5, 1),
	'quarter-of-short': (text, random) => {
		const start = random() * 0.7;
		return stretch(text, start, start + 0.3);
	},
	misread: ({ headline, paragraphs }, random) => ({
		headline,
		paragraphs: paragraphs.map((paragraph) => misread(paragraph, random)),
	}),
	'first-paragraph-new': ({ headline, paragraphs }, random) => ({
		headline,
		paragraphs: [some(NEW, random), ...paragraphs],
	}),
	'last-paragraph-new': ({ headline, paragraphs }, random) => ({
		headline,
		paragraphs: [...paragraphs, some(NEW, random)],
	}),
	'doubled-apart': ({ headline, paragraphs }) => ({
		headline,
		paragraphs: [...paragraphs, '——————————', `相关阅读：${headline}`, ...paragraphs],
	}),
	'one-line': ({ headline, paragraphs }) => ({ headline, paragraphs: [paragraphs.join(' ')] }),
	'converted-and-cut': (text, random) => {
		const converted = edited(text, 'taiwan-words', Math.floor(random() * 1e6));
		return stretch(converted, 0, 0.7);
	},
};

/** A text after one of these edits. The same seed gives the same result. */
export function portalEdited(text: EditedText, kind: PortalKind, seed: number): EditedText {
	return EDITS[kind](text, seededRandom(seed));
}

/** What lies between two shares of the whole, cut at any character. */
function stretch({ headline, paragraphs }: EditedText, from: number, to: number): EditedText {
	const whole = paragraphs.join('\n');
	const part = whole.slice(Math.floor(from * whole.length), Math.ceil(to * whole.length));
	return { headline, paragraphs: part.split('\n').filter((line) => line !== '') };
}

/** Two characters in a hundred of those that have a look-alike, and one in two hundred of all others lost. */
function misread(paragraph: string, random: () => number): string {
	return [...paragraph]
		.map((char) => {
			const group = ALIKE.find((alike) => alike.includes(char));
			if (group) return random() < 0.2 ? some([...group], random) : char;
			return random() < 0.005 ? '' : char;
		})
		.join('');
}

function some(list: readonly string[], random: () => number): string {
	return list[Math.floor(random() * list.length)] ?? '';
}
