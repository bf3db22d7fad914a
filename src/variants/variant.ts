import type { Article } from '../model/article.ts';
import type { Picture } from '../model/extraction.ts';
import type { RepairedPart, Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { ScriptEngine } from '../script/convert.ts';
import type { Doubt } from '../script/doubts.ts';
import { fieldsOf, NAMES, repairsOf } from './article-fields.ts';
import { displayForm } from './display-form.ts';

/** What variants are made from. */
export type VariantSource = Pick<
	Article,
	| 'id'
	| 'ref'
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

/** An article in both scripts, before punctuation is made that of the script. */
export interface Variants {
	readonly variants: Readonly<Record<Script, ArticleVariant>>;
	/** For the headline and each paragraph, where the conversion to Traditional was in doubt. */
	readonly doubts: readonly (readonly Doubt[])[];
}

/**
 * Derives the text of an article in both scripts. Every text field is converted, from its form for display; paragraphs keep number, lines and kind.
 * All that is captured of a machine-converted source is repaired first, and each change is recorded in the Traditional
 * variant; the Simplified one is made from the repaired text. The name of the outlet is the keeper's own writing.
 * The texts are converted together, so that a name found in one holds in all.
 * @param outletName name of the outlet as the reader shall see it, in either script; null where unknown
 */
export function makeVariants(
	article: VariantSource,
	engine: ScriptEngine,
	outletName: string | null,
): Variants {
	const { id, ref, script, kicker, section, dateline, creditedSource } = article;
	const fields = fieldsOf(article);
	const made = engine.article({
		body: [article.headline, ...article.paragraphs.map(({ text }) => text)].map(displayForm),
		fields: fields.map(({ text }) => displayForm(text)),
		names: fields.flatMap(({ part }, place) => (NAMES.includes(part) ? [place] : [])),
		finding: script,
		origin: { source: ref.path, article: id },
	});
	const repairs = repairsOf(made, fields);
	const variantIn = (to: Script): ArticleVariant => {
		const [headline = '', ...texts] = made.body[to];
		const list = (part: RepairedPart) => made.fields[to].filter((_, place) => fields[place]?.part === part);
		const single = (part: RepairedPart, text: string | null) =>
			text === null ? null : (list(part)[0] ?? text);
		const alts = new Map(
			fields.flatMap(({ part, index }, place) =>
				part === 'picture' ? [[index, made.fields[to][place] ?? ''] as const] : [],
			),
		);
		let picture = 0;
		const shown = ({ src, alt }: Picture): Picture => ({
			src,
			alt: alts.get(picture++) ?? engine.convert(alt, to),
		});
		return {
			id,
			script: to,
			headline,
			paragraphs: article.paragraphs.map((paragraph, index) => ({
				...paragraph,
				text: texts[index] ?? '',
				...(paragraph.pictures && { pictures: paragraph.pictures.map(shown) }),
			})),
			kicker: single('kicker', kicker),
			section: single('section', section),
			dateline: single('dateline', dateline),
			creditedSource: single('creditedSource', creditedSource),
			subheads: list('subhead'),
			authors: list('author'),
			editors: list('editor'),
			outlet: outletName === null ? null : engine.convert(outletName, to),
			converted: script.source !== to || repairs.length > 0,
			repairs: to === 'zh-Hant' ? repairs : [],
			...(to === 'zh-Hant' && made.otherStyle ? { otherStyle: made.otherStyle } : {}),
		};
	};
	return {
		variants: { 'zh-Hant': variantIn('zh-Hant'), 'zh-Hans': variantIn('zh-Hans') },
		doubts: made.doubts,
	};
}
