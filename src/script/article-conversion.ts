import type { Script, ScriptFinding, TextRepair } from '../model/script.ts';
import { type Doubt, type DoubtParts, doubtsOf } from './doubts.ts';
import type { TraditionalRegion } from './fixed-span.ts';
import type { TextOrigin } from './glossary-scope.ts';
import { repairText, type SettledStretch, undoSiteTables } from './repair.ts';
import type { Analysis } from './traditional.ts';

/** The texts of one article, as captured. They are converted together, so that a name found in one holds in all. */
export interface ArticleTexts {
	/** Headline first, then the paragraphs: what doubts are looked for in. */
	readonly body: readonly string[];
	/** Everything else that is shown: kicker, subheads, section, names. */
	readonly fields: readonly string[];
	/** Which of the fields are names of people, by their places; they hold in the body too. */
	readonly names?: readonly number[];
	readonly finding: ScriptFinding;
	readonly origin: TextOrigin;
}

/** An article in both scripts. All lists are in the order of the texts; all forms have the same number of code points. */
export interface ConvertedArticle {
	readonly body: Readonly<Record<Script, readonly string[]>>;
	readonly fields: Readonly<Record<Script, readonly string[]>>;
	/**
	 * The Traditional body in the style of the other region; null where the engine makes one style only, and where the
	 * Traditional text is the writer's own.
	 */
	readonly otherStyle: readonly string[] | null;
	/** For each text of the body and each field, what was put right in its Traditional form. */
	readonly repairs: Readonly<Record<'body' | 'fields', readonly (readonly TextRepair[])[]>>;
	/** For each text of the body, where the conversion to Traditional had a choice and little to go by. */
	readonly doubts: readonly (readonly Doubt[])[];
}

/** What conversion works with. */
export interface ConversionParts {
	readonly region: TraditionalRegion;
	/** Whether the style of the other region is made as well. */
	readonly bothStyles: boolean;
	/** @param names places of the texts that are nothing but a name of a person */
	analyse(texts: readonly string[], origin: TextOrigin, names?: readonly number[]): readonly Analysis[];
	write(analysis: Analysis, region: TraditionalRegion, style?: { readonly houseStyle: boolean }): string;
	simplify(text: string, origin: TextOrigin): string;
	readonly doubts: DoubtParts;
}

function other(region: TraditionalRegion): TraditionalRegion {
	return region === 'TW' ? 'HK' : 'TW';
}

function noRepairs(body: readonly string[], fields: readonly string[]): ConvertedArticle['repairs'] {
	return { body: body.map(() => []), fields: fields.map(() => []) };
}

/** From Simplified: one analysis gives both regions and the doubts. */
function fromSimplified(
	{ body, fields, names = [], origin }: ArticleTexts,
	parts: ConversionParts,
): ConvertedArticle {
	const { region, write } = parts;
	const places = names.map((place) => body.length + place);
	const analyses = parts.analyse([...body, ...fields], origin, places);
	const own = analyses.slice(0, body.length);
	return {
		body: { 'zh-Hans': body, 'zh-Hant': own.map((analysis) => write(analysis, region)) },
		fields: {
			'zh-Hans': fields,
			'zh-Hant': analyses.slice(body.length).map((analysis) => write(analysis, region)),
		},
		otherStyle: parts.bothStyles ? own.map((analysis) => write(analysis, other(region))) : null,
		repairs: noRepairs(body, fields),
		doubts: own.map((analysis) => doubtsOf(analysis, parts.doubts)),
	};
}

/** Traditional text as the writer, or nobody knows who, left it: only the way to Simplified is gone. */
function fromTraditional({ body, fields, origin }: ArticleTexts, parts: ConversionParts): ConvertedArticle {
	const simplify = (text: string) => parts.simplify(text, origin);
	return {
		body: { 'zh-Hant': body, 'zh-Hans': body.map(simplify) },
		fields: { 'zh-Hant': fields, 'zh-Hans': fields.map(simplify) },
		otherStyle: null,
		repairs: noRepairs(body, fields),
		doubts: body.map(() => []),
	};
}

/** A text with the other region's form wherever the regions differ, and as it is elsewhere. */
function restyled(text: string, here: string, there: string): string {
	const own = [...here];
	const others = [...there];
	return [...text].map((char, index) => (own[index] === others[index] ? char : others[index])).join('');
}

/** Traditional text that a program converted: all that is shown of it is put right by way of Simplified. */
function fromMachine(
	{ body, fields, names = [], origin }: ArticleTexts,
	parts: ConversionParts,
): ConvertedArticle {
	const { region, write } = parts;
	const simplify = (text: string) => parts.simplify(text, origin);
	const captured = [...body, ...fields];
	const undone = undoSiteTables(captured);
	const places = names.map((place) => body.length + place);
	const analyses = parts.analyse(undone.map(simplify), origin, places);
	const written = analyses.map((analysis) => write(analysis, region));
	const repaired = captured.map((text, index) => {
		const analysis = analyses[index] as Analysis;
		const plain = write(analysis, region, { houseStyle: false });
		return repairText(text, undone[index] ?? text, [written[index] ?? text, plain], settledIn(analysis));
	});
	const inTwo = <Item>(all: readonly Item[]) => ({
		body: all.slice(0, body.length),
		fields: all.slice(body.length),
	});
	const hant = inTwo(repaired.map(({ text }) => text));
	const own = analyses.slice(0, body.length);
	return {
		body: { 'zh-Hant': hant.body, 'zh-Hans': hant.body.map(simplify) },
		fields: { 'zh-Hant': hant.fields, 'zh-Hans': hant.fields.map(simplify) },
		otherStyle: parts.bothStyles
			? own.map((analysis, index) =>
					restyled(hant.body[index] ?? '', written[index] ?? '', write(analysis, other(region))),
				)
			: null,
		repairs: inTwo(repaired.map(({ repairs }) => repairs)),
		doubts: own.map((analysis) => doubtsOf(analysis, parts.doubts)),
	};
}

/** Names and rows of the glossary in a text: Simplified and Traditional stand at the same places. */
function settledIn({ fixed }: Analysis): SettledStretch[] {
	return fixed.flatMap(({ from, to, by, forms }) => (by && forms ? [{ from, to, by }] : []));
}

/** Converts an article: a text stands unchanged in its own script unless the finding says that a program converted it. */
export function convertArticle(texts: ArticleTexts, parts: ConversionParts): ConvertedArticle {
	const { source, verdict } = texts.finding;
	if (source === 'zh-Hans') return fromSimplified(texts, parts);
	return verdict === 'machine' ? fromMachine(texts, parts) : fromTraditional(texts, parts);
}
