import { createHash } from 'node:crypto';
import type { UngroupedArticle } from '../../src/loader/catalogue-writer.ts';
import type { DateFinding } from '../../src/model/extraction.ts';
import type { ArticleId, OutletId, Sha256 } from '../../src/model/ids.ts';
import type { ListItem } from '../../src/model/listing.ts';
import type { RawSource } from '../../src/model/source.ts';
import type { ArticleVariant } from '../../src/model/variant.ts';

/** What a test says of an article; the rest is filled in. */
export interface Sample {
	readonly id: string;
	readonly date?: string | null;
	readonly inferred?: boolean;
	readonly outlet?: string | null;
	readonly section?: string | null;
	readonly authors?: readonly string[];
	readonly text?: string;
}

/** An article for tests of the catalogue. */
export function sampleArticle({
	id,
	date = null,
	inferred = false,
	outlet = null,
	section = null,
	authors = [],
	text,
}: Sample): UngroupedArticle {
	const body = text ?? `Body of ${id}.`;
	const lines = [1, 1] as const;
	return {
		id: id as ArticleId,
		ref: {
			path: `${id}.txt`,
			sha256: digest(body) as Sha256,
			bytes: Buffer.byteLength(body),
			encoding: 'utf-8',
			format: 'text',
			record: null,
		},
		capturedUrl: null,
		outlet: outlet === null ? null : { id: outlet as OutletId, name: outlet, evidence: 'test' },
		creditedSource: null,
		section,
		kicker: null,
		headline: `Headline ${id}`,
		subheads: [],
		dateline: null,
		authors,
		editors: [],
		credits: [],
		date: { ...dateFinding(date), inferred },
		paragraphs: [{ text: body, lines, kind: 'text' }],
		ledger: [{ lines, fate: 'kept', as: 'body', rule: 'body/prose' }],
		pieces: [],
		bytes: [],
		problems: [],
		bodyKey: digest(body),
		script: { source: 'zh-Hant', verdict: 'unsure', evidence: [] },
	};
}

/** The capture of a sample article. */
export function sampleSource(article: UngroupedArticle): RawSource {
	const text = article.paragraphs[0]?.text ?? '';
	return { ref: article.ref, text, span: { from: 0, length: article.ref.bytes }, firstLine: 1, hints: {} };
}

/** A variant that is the article itself. */
export function sampleVariant(article: UngroupedArticle, script: 'zh-Hant' | 'zh-Hans'): ArticleVariant {
	const { id, headline, kicker, subheads, section, dateline, authors, editors, paragraphs, creditedSource } =
		article;
	const outlet = article.outlet?.name ?? null;
	const converted = script !== article.script.source;
	return {
		id,
		script,
		headline,
		kicker,
		subheads,
		section,
		dateline,
		outlet,
		creditedSource,
		authors,
		editors,
		paragraphs,
		converted,
		repairs: [],
	};
}

/** The list row of a sample article. */
export function sampleItem(article: UngroupedArticle, copies = 0): ListItem {
	const both = (text: string) => ({ 'zh-Hant': text, 'zh-Hans': text });
	const { value, precision, kind, inferred } = article.date;
	return {
		id: article.id,
		story: article.id as string as ListItem['story'],
		headline: both(article.headline),
		lede: both(article.paragraphs[0]?.text ?? ''),
		outlet: article.outlet && { id: article.outlet.id, name: both(article.outlet.name) },
		section: article.section === null ? null : { slug: article.section, name: both(article.section) },
		date: { value, precision, kind, inferred },
		copies,
		others: copies > 0 ? { copies, revisions: 0, excerpts: 0 } : null,
	};
}

function dateFinding(value: string | null): DateFinding {
	const precision =
		value === null ? 'none' : value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
	return {
		value,
		precision,
		kind: 'published',
		evidence: '',
		lines: null,
		inferred: false,
		edtf: value ?? '',
		places: [],
	};
}

function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}
