import type { StoredArticle } from '../model/listing.ts';
import type { Script } from '../model/script.ts';
import { NO_OTHER_FORMS, type OtherForms } from './runs.ts';

/** Other forms of all texts of an article's page. */
export interface ArticleForms {
	readonly headline: OtherForms;
	readonly kicker: OtherForms;
	readonly subheads: readonly OtherForms[];
	readonly section: OtherForms;
	readonly creditedSource: OtherForms;
	readonly authors: readonly OtherForms[];
	readonly editors: readonly OtherForms[];
	readonly paragraphs: readonly OtherForms[];
	/** Whether the capture has other characters than the page, so that showing them makes a difference. */
	readonly original: boolean;
	/** Whether the style of the other region is at hand. */
	readonly style: boolean;
}

/** What else may be shown on the page of an article in one script: its capture, where it is in that script, and another style. */
export function articleForms({ article, variants }: StoredArticle, script: Script): ArticleForms {
	const variant = variants[script];
	const own = article.script.source === script;
	const styles = variant.otherStyle ?? null;
	let original = false;
	const forms = (shown: string | null, captured: string | null, style: string | null): OtherForms => {
		if (!own || shown === captured) return style === null ? NO_OTHER_FORMS : { captured: null, style };
		original = true;
		return { captured, style };
	};
	const all = (shown: readonly string[], captured: readonly string[]) =>
		shown.map((text, index) => forms(text, captured[index] ?? text, null));
	return {
		headline: forms(variant.headline, article.headline, styles?.[0] ?? null),
		kicker: forms(variant.kicker, article.kicker, null),
		subheads: all(variant.subheads, article.subheads),
		section: forms(variant.section, article.section, null),
		creditedSource: forms(variant.creditedSource, article.creditedSource, null),
		authors: all(variant.authors, article.authors),
		editors: all(variant.editors, article.editors),
		paragraphs: variant.paragraphs.map(({ text }, index) =>
			forms(text, article.paragraphs[index]?.text ?? text, styles?.[index + 1] ?? null),
		),
		original,
		style: styles !== null,
	};
}
