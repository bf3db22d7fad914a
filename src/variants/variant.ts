import type { Article } from '../model/article.ts';
import type { Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { ScriptEngine } from '../script/convert.ts';
import type { Doubt } from '../script/doubts.ts';

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
 * Derives the text of an article in both scripts. Every text field is converted; paragraphs keep number, lines and kind.
 * Headline and paragraphs of a machine-converted source are repaired first, and each change is recorded in the
 * Traditional variant; the Simplified one is made from the repaired text.
 * The texts are converted together, so that a name found in one holds in all.
 * @param outletName name of the outlet as the reader shall see it, in either script; null where unknown
 */
export function makeVariants(
	article: VariantSource,
	engine: ScriptEngine,
	outletName: string | null,
): Variants {
	const { id, ref, script, kicker, section, dateline, creditedSource, subheads, authors, editors } = article;
	const single = [kicker, section, dateline, creditedSource];
	const people = [...authors, ...editors];
	const before = single.length + subheads.length;
	const made = engine.article({
		body: [article.headline, ...article.paragraphs.map(({ text }) => text)],
		fields: [...single.map((field) => field ?? ''), ...subheads, ...people],
		names: people.map((_, index) => before + index),
		finding: script,
		origin: { source: ref.path, article: id },
	});
	const variantIn = (to: Script): ArticleVariant => {
		const body = made.body[to];
		const fields = made.fields[to].values();
		const next = () => fields.next().value ?? '';
		const nextOf = (text: string | null) => {
			const form = next();
			return text === null ? null : form;
		};
		const repairs = to === 'zh-Hant' ? made.repairs : [];
		return {
			id,
			script: to,
			headline: body[0] ?? '',
			paragraphs: article.paragraphs.map((paragraph, index) => ({
				...paragraph,
				text: body[index + 1] ?? '',
				...(paragraph.pictures && {
					pictures: paragraph.pictures.map(({ src, alt }) => ({ src, alt: engine.convert(alt, to) })),
				}),
			})),
			kicker: nextOf(kicker),
			section: nextOf(section),
			dateline: nextOf(dateline),
			creditedSource: nextOf(creditedSource),
			subheads: subheads.map(next),
			authors: authors.map(next),
			editors: editors.map(next),
			outlet: outletName === null ? null : engine.convert(outletName, to),
			converted: script.source !== to || repairs.length > 0,
			repairs,
			...(to === 'zh-Hant' && made.otherStyle ? { otherStyle: made.otherStyle } : {}),
		};
	};
	return {
		variants: { 'zh-Hant': variantIn('zh-Hant'), 'zh-Hans': variantIn('zh-Hans') },
		doubts: made.doubts,
	};
}
