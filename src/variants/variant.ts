import type { Article } from '../model/article.ts';
import type { Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { ScriptEngine } from '../script/convert.ts';

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
 * @param outletName name of the outlet as the reader shall see it, in either script; null where unknown
 */
export function makeVariantText(
	article: VariantSource,
	to: Script,
	engine: ScriptEngine,
	outletName: string | null,
): VariantText {
	const write = (text: string) => engine.toVariant(text, article.script, to);
	const writeOrNull = (text: string | null) => (text === null ? null : write(text));
	return {
		script: to,
		headline: write(article.headline),
		kicker: writeOrNull(article.kicker),
		subheads: article.subheads.map(write),
		section: writeOrNull(article.section),
		dateline: writeOrNull(article.dateline),
		outlet: outletName === null ? null : engine.convert(outletName, to),
		creditedSource: writeOrNull(article.creditedSource),
		authors: article.authors.map(write),
		editors: article.editors.map(write),
		paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, text: write(paragraph.text) })),
		converted: article.script.source !== to,
		repairs: [],
	};
}

/** {@link makeVariantText} of an article that has its id. */
export function makeVariant(
	article: VariantSource & Pick<Article, 'id'>,
	to: Script,
	engine: ScriptEngine,
	outletName: string | null,
): ArticleVariant {
	return { id: article.id, ...makeVariantText(article, to, engine, outletName) };
}
