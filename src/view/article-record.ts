import type { Article } from '../model/article.ts';
import type { InBothScripts } from '../model/listing.ts';
import type { Repair, Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { Urls } from './urls.ts';
import { visibleText } from './visible-text.ts';

/** One article as `inspect --json` prints it and as a line of `data/articles.jsonl`; a stable surface. */
export interface ArticleRecord {
	readonly id: string;
	readonly url: InBothScripts;
	/** Name of the outlet as its file gives it, or null. */
	readonly outlet: string | null;
	readonly outletId: string | null;
	readonly section: string | null;
	readonly kicker: string | null;
	readonly headline: string;
	readonly subheads: readonly string[];
	readonly dateline: string | null;
	readonly authors: readonly string[];
	readonly editors: readonly string[];
	readonly credits: Article['credits'];
	readonly creditedSource: string | null;
	readonly date: Article['date'];
	readonly script: Article['script'];
	readonly paragraphs: Article['paragraphs'];
	readonly source: Article['ref'] & { readonly url: string | null };
	readonly story: string;
	readonly ledger: Article['ledger'];
	/** Texts that share their lines with others which the ledger tells instead. */
	readonly pieces: Article['pieces'];
	/** The ledger to the byte: what became of every byte of the record. */
	readonly bytes: Article['bytes'];
	/** The same for the content unpacked, of a capture that was packed in a web archive. */
	readonly unpacked?: Article['unpacked'];
	readonly problems: Article['problems'];
}

/** All that is known of an article, in its own script. */
export function articleRecord(article: Article, urls: Urls): ArticleRecord {
	return {
		id: article.id,
		url: {
			'zh-Hant': urls.absolute(urls.article('zh-Hant', article.id)),
			'zh-Hans': urls.absolute(urls.article('zh-Hans', article.id)),
		},
		outlet: article.outlet?.name ?? null,
		outletId: article.outlet?.id ?? null,
		section: article.section,
		kicker: article.kicker,
		headline: article.headline,
		subheads: article.subheads,
		dateline: article.dateline,
		authors: article.authors,
		editors: article.editors,
		credits: article.credits,
		creditedSource: article.creditedSource,
		date: article.date,
		script: article.script,
		paragraphs: article.paragraphs,
		source: { ...article.ref, url: article.capturedUrl },
		story: article.story,
		ledger: article.ledger,
		pieces: article.pieces,
		bytes: article.bytes,
		...(article.unpacked ? { unpacked: article.unpacked } : {}),
		problems: article.problems,
	};
}

/** What a line of `data/articles.jsonl` says of the variants, beside the article in its own script. */
interface RecordVariants {
	/** The whole visible text in each variant. */
	readonly text: InBothScripts;
	/**
	 * Where the Traditional variant of a machine-converted source was put right, names and other fields included:
	 * what stands there in the capture, and what in the variant.
	 */
	readonly repairs: readonly Repair[];
}

export function recordVariants({
	'zh-Hant': hant,
	'zh-Hans': hans,
}: Readonly<Record<Script, ArticleVariant>>): RecordVariants {
	const text = (variant: ArticleVariant) => visibleText(variant).join('\n');
	return { text: { 'zh-Hant': text(hant), 'zh-Hans': text(hans) }, repairs: hant.repairs };
}
