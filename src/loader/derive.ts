import type { Paragraph } from '../model/extraction.ts';
import type { InBothScripts, ListItem } from '../model/listing.ts';
import type { Problem } from '../model/problem.ts';
import { SCRIPTS, type Script } from '../model/script.ts';
import type { ArticleVariant } from '../model/variant.ts';
import type { ScriptEngine } from '../script/convert.ts';
import { displayed } from '../variants/displayed.ts';
import { peopleNamed } from '../variants/people-named.ts';
import { makeVariants } from '../variants/variant.ts';
import { articleDoubts } from './article-doubts.ts';
import { bothScripts } from './both-scripts.ts';
import { breather } from './breath.ts';
import type { CatalogueWriter, UngroupedArticle } from './catalogue-writer.ts';
import type { MostDoubtful } from './most-doubtful.ts';
import type { Progress } from './progress.ts';
import { slugOf } from './slug.ts';

/** Code points of the body that a list shows. */
const LEDE_LENGTH = 80;
/** Shorter paragraphs make no beginning. */
const TELLING_LENGTH = 24;

/** What the third pass works with. */
export interface DeriveOptions {
	readonly writer: CatalogueWriter;
	readonly engine: ScriptEngine;
	/** Whether display text gets the punctuation of its script. */
	readonly punctuation: boolean;
	/** Told of every article, its script settled. */
	readonly doubtful: MostDoubtful;
	readonly progress: Progress;
}

/** Third pass: both variants of every article, and the row that lists show of it. */
export async function deriveVariants({
	writer,
	engine,
	punctuation,
	doubtful,
	progress,
}: DeriveOptions): Promise<void> {
	let done = 0;
	const breathe = breather();
	const inBoth = bothScripts(engine);
	for (const article of writer.articles()) {
		doubtful.add(article);
		const made = makeVariants(article, engine, article.outlet?.name ?? null);
		const { headline, paragraphs } = made.variants['zh-Hans'];
		const people = [headline, ...paragraphs.map(({ text }) => text)].flatMap(peopleNamed);
		writer.addFound(article.id, articleDoubts(made), people);
		const variants = eachScript((script) => {
			if (!punctuation) return made.variants[script];
			const shown = displayed(made.variants[script]);
			for (const paragraph of shown.unbalanced) writer.addProblem(unbalancedQuotes(article, paragraph));
			return shown.variant;
		});
		writer.addVariants(listItem(writer, article, variants, inBoth), variants, article.authors.map(slugOf));
		progress.step('converting', ++done);
		await breathe();
	}
	progress.done('converting', `${done} articles in ${SCRIPTS.length} scripts`);
}

function eachScript<Value>(make: (script: Script) => Value): Record<Script, Value> {
	return Object.fromEntries(SCRIPTS.map((script) => [script, make(script)])) as Record<Script, Value>;
}

function unbalancedQuotes({ ref }: UngroupedArticle, { lines }: Paragraph): Problem {
	return {
		code: 'quotes-unbalanced',
		severity: 'notice',
		file: ref.path,
		line: lines[0],
		what: 'The quotation marks of this paragraph are not in pairs, so they stay as they are in Traditional too.',
		fix: 'Nothing must be done; the marks stand as they were captured.',
	};
}

function listItem(
	writer: CatalogueWriter,
	article: UngroupedArticle,
	variants: Readonly<Record<Script, ArticleVariant>>,
	inBoth: (text: string) => InBothScripts,
): ListItem {
	const each = (pick: (variant: ArticleVariant) => string): InBothScripts => ({
		'zh-Hant': pick(variants['zh-Hant']),
		'zh-Hans': pick(variants['zh-Hans']),
	});
	const { value, precision, kind, inferred } = article.date;
	return {
		id: article.id,
		...writer.storyOf(article.id),
		headline: each(({ headline }) => headline),
		lede: each(({ paragraphs }) => lede(firstTelling(paragraphs))),
		outlet: article.outlet && { id: article.outlet.id, name: inBoth(article.outlet.name) },
		section:
			article.section === null
				? null
				: { slug: slugOf(article.section), name: each(({ section }) => section ?? '') },
		date: { value, precision, kind, inferred },
	};
}

/** The first paragraph that is long enough to say something: a credit in brackets that leads the text is passed over. */
function firstTelling(paragraphs: ArticleVariant['paragraphs']): string {
	const texts = paragraphs.filter(({ kind }) => kind === 'text').map(({ text }) => text);
	return texts.find((text) => text.length >= TELLING_LENGTH) ?? texts[0] ?? '';
}

function lede(text: string): string {
	const points = [...text.slice(0, LEDE_LENGTH * 2)];
	return points.length <= LEDE_LENGTH && text.length < LEDE_LENGTH * 2
		? text
		: `${points.slice(0, LEDE_LENGTH - 1).join('')}…`;
}
