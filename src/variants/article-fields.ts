import type { Article } from '../model/article.ts';
import type { Picture } from '../model/extraction.ts';
import type { Repair, RepairedPart, ScriptFinding } from '../model/script.ts';
import type { ConvertedArticle } from '../script/article-conversion.ts';
import { countScripts } from '../script/detect.ts';

type ArticleWithFields = Pick<
	Article,
	| 'script'
	| 'kicker'
	| 'section'
	| 'dateline'
	| 'creditedSource'
	| 'subheads'
	| 'authors'
	| 'editors'
	| 'paragraphs'
>;

/** The texts of an article beside headline and paragraphs, in one list, each with its part and its number there. */
export interface Field {
	readonly part: RepairedPart;
	readonly index: number;
	readonly text: string;
}

/** Parts that are nothing but the name of a person. */
export const NAMES: readonly RepairedPart[] = ['author', 'editor'];

/** Whether a text stands in the article's script; what a page says of a picture may stand in another. */
function inScriptOf(text: string, { source }: ScriptFinding): boolean {
	const { hantOnly, hansOnly } = countScripts(text);
	return hantOnly === hansOnly || hantOnly > hansOnly === (source === 'zh-Hant');
}

/** Kicker, section, dateline, credited source, subheads, people, and what stands for pictures, as captured. */
export function fieldsOf(article: ArticleWithFields): Field[] {
	const of = (part: RepairedPart, texts: readonly string[]) =>
		texts.map((text, index): Field => ({ part, index, text }));
	const one = (text: string | null) => (text === null ? [] : [text]);
	return [
		...of('kicker', one(article.kicker)),
		...of('section', one(article.section)),
		...of('dateline', one(article.dateline)),
		...of('creditedSource', one(article.creditedSource)),
		...of('subhead', article.subheads),
		...of('author', article.authors),
		...of('editor', article.editors),
		...of(
			'picture',
			picturesOf(article).map(({ alt }) => alt),
		).filter(({ text }) => inScriptOf(text, article.script)),
	];
}

/** Pictures of all paragraphs in their order. */
function picturesOf({ paragraphs }: Pick<Article, 'paragraphs'>): readonly Picture[] {
	return paragraphs.flatMap(({ pictures = [] }) => pictures);
}

/** What was put right, with the places in the article; the first text of the body is the headline. */
export function repairsOf(made: ConvertedArticle, fields: readonly Field[]): Repair[] {
	const inBody = made.repairs.body.flatMap((repairs, index) =>
		repairs.map((repair): Repair => {
			if (index === 0) return { part: 'headline', index, ...repair };
			return { part: 'paragraph', index: index - 1, ...repair };
		}),
	);
	const inFields = made.repairs.fields.flatMap((repairs, place) => {
		const { part, index } = fields[place] as Field;
		return repairs.map((repair): Repair => ({ part, index, ...repair }));
	});
	return [...inBody, ...inFields];
}
