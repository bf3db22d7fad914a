import type { Article } from '../model/article.ts';
import type { Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { ScriptEngine } from '../script/convert.ts';
import type { TextOrigin } from '../script/glossary.ts';

/** What a variant is made from: an article, or an extraction with a finding about its script. */
export type VariantSource = Pick<
	Article,
	| 'script'
	| 'headline'
	| 'kicker'
	| 'subheads'
	| 'section'
	| 'dateline'
	| 'creditedSource'
	| 'authors'
	| 'editors'
	| 'paragraphs'
>;

/** A variant of something that has no id yet. */
export type VariantText = Omit<ArticleVariant, 'id'>;

/**
 * Derives the text of an article in one script. Every text field is converted; paragraphs keep number, lines and kind.
 * Headline and paragraphs of a machine-converted source are repaired first, and each change is recorded in the
 * Traditional variant; the Simplified one is made from the repaired text.
 * The texts are converted together, so that a name found in one holds in all.
 * @param outletName name of the outlet as the reader shall see it, in either script; null where unknown
 */
export function makeVariantText(
	article: VariantSource,
	to: Script,
	engine: ScriptEngine,
	outletName: string | null,
	origin: TextOrigin = {},
): VariantText {
	const { kicker, section, dateline, creditedSource } = article;
	const repaired = engine.repair(
		[article.headline, ...article.paragraphs.map(({ text }) => text)],
		article.script,
		origin,
	);
	const fields = [kicker, section, dateline, creditedSource].filter((field) => field !== null);
	const lists = [article.subheads, article.authors, article.editors];
	const texts = [...repaired.map(({ text }) => text), ...fields, ...lists.flat()];
	const written = [...engine.toVariants(texts, article.script, to, origin)];
	const next = () => written.shift() ?? '';
	const nextOrNull = (text: string | null) => (text === null ? null : next());
	const repairs = to === 'zh-Hant' ? repaired.flatMap((text) => text.repairs) : [];
	return {
		script: to,
		headline: next(),
		paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, text: next() })),
		kicker: nextOrNull(kicker),
		section: nextOrNull(section),
		dateline: nextOrNull(dateline),
		creditedSource: nextOrNull(creditedSource),
		subheads: article.subheads.map(next),
		authors: article.authors.map(next),
		editors: article.editors.map(next),
		outlet: outletName === null ? null : engine.convert(outletName, to),
		converted: article.script.source !== to || repairs.length > 0,
		repairs,
	};
}

/** {@link makeVariantText} of an article that has its id. */
export function makeVariant(
	article: VariantSource & Pick<Article, 'id' | 'ref'>,
	to: Script,
	engine: ScriptEngine,
	outletName: string | null,
): ArticleVariant {
	return {
		id: article.id,
		...makeVariantText(article, to, engine, outletName, { source: article.ref.path, article: article.id }),
	};
}
