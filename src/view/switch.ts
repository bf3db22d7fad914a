import type { StoredArticle } from '../model/listing.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import { articleForms } from './article-forms.ts';
import type { Urls } from './urls.ts';

/** Ids of empty elements on an article's page: a link to one shows that form of the text, without JavaScript too. */
export const FORM_IDS = { shown: 'shown', original: 'original', style: 'other-style' } as const;

/** One part of the switch. */
export interface SwitchItem {
	/** The visible mark, and the rest of the word for screen readers. */
	readonly word: readonly [mark: string, rest: string];
	/** BCP 47 tag of the word. */
	readonly lang: string;
	readonly href: string;
	/** Script of the page that it leads to. */
	readonly script: Script;
	/** What is shown there: the variant, the captured characters, or the variant in the style of the other region. */
	readonly form: keyof typeof FORM_IDS;
	/** What it is among the parts: the page in a script, or another form of its text. */
	readonly kind: 'script' | 'style' | 'original';
	/** Whether it is what the page shows as it is loaded. */
	readonly current: boolean;
}

const WORDS = { 'zh-Hant': ['繁', '體中文'], 'zh-Hans': ['简', '体中文'] } as const;
const STYLE_WORDS = { TW: ['台灣', '正體'], HK: ['香港', '繁體'] } as const;
const CAPTURED = { 'zh-Hant': ['原文', '：原檔用字'], 'zh-Hans': ['原文', '：原始用字'] } as const;

/** The same page in each script. */
export function scriptItems(path: string, page: Script, urls: Pick<Urls, 'inScript'>): SwitchItem[] {
	return SCRIPTS.map((script) => ({
		word: WORDS[script],
		lang: script,
		href: urls.inScript(path, script),
		script,
		form: 'shown',
		kind: 'script',
		current: script === page,
	}));
}

/**
 * The switch of an article: 原文 first, then the scripts; where both styles of Traditional are at hand, the region's own
 * and the other in the place of 繁. 原文 leads to the article in the script of its capture.
 */
export function articleItems(
	stored: StoredArticle,
	page: Script,
	region: 'TW' | 'HK',
	urls: Pick<Urls, 'inScript' | 'article'>,
): SwitchItem[] {
	const { id, script: finding } = stored.article;
	const path = urls.article(page, id);
	const { source } = finding;
	const here = articleForms(stored, page);
	const original = source === page ? here.original : articleForms(stored, source).original;
	const hasForms = here.original || here.style;
	const items = scriptItems(path, page, urls).flatMap((item): SwitchItem[] => {
		const own = item.current && hasForms ? { ...item, href: `${item.href}#${FORM_IDS.shown}` } : item;
		if (item.script !== 'zh-Hant' || !stored.variants['zh-Hant'].otherStyle) return [own];
		const other = region === 'TW' ? 'HK' : 'TW';
		return [
			{ ...own, word: STYLE_WORDS[region], lang: `zh-Hant-${region}` },
			{
				...item,
				word: STYLE_WORDS[other],
				lang: `zh-Hant-${other}`,
				href: `${item.href}#${FORM_IDS.style}`,
				form: 'style',
				kind: 'style',
				current: false,
			},
		];
	});
	const captured = urls.article(source, id);
	return [
		{
			word: CAPTURED[page],
			lang: page,
			href: original ? `${captured}#${FORM_IDS.original}` : captured,
			script: source,
			form: original ? 'original' : 'shown',
			kind: 'original',
			current: !original && source === page,
		},
		...items,
	];
}
