import type { Paragraph } from '../model/extraction.ts';
import type { ArticleVariant } from '../model/variant.ts';
import { displayPunctuation } from '../script/punctuation.ts';

/** A variant as it is shown, and the paragraphs whose quotation marks were left because they are not in pairs. */
export interface DisplayedVariant {
	readonly variant: ArticleVariant;
	readonly unbalanced: readonly Paragraph[];
}

/** Gives headlines and paragraphs the punctuation of their script; code points keep their places. */
export function displayed(variant: ArticleVariant): DisplayedVariant {
	const show = (text: string) => displayPunctuation(text, variant.script);
	const unbalanced: Paragraph[] = [];
	const paragraphs = variant.paragraphs.map((paragraph) => {
		const { text, unbalanced: left } = show(paragraph.text);
		if (left) unbalanced.push(paragraph);
		return { ...paragraph, text };
	});
	const { headline, kicker, subheads, otherStyle } = variant;
	return {
		variant: {
			...variant,
			headline: show(headline).text,
			kicker: kicker === null ? null : show(kicker).text,
			subheads: subheads.map((subhead) => show(subhead).text),
			paragraphs,
			...(otherStyle ? { otherStyle: otherStyle.map((text) => show(text).text) } : {}),
		},
		unbalanced,
	};
}
