import type { Problem } from '../model/problem.ts';
import { type LabelledArticles, labelledArticles, splitAt, toldSplit } from './labelled-articles.ts';
import { markupPartsOfText } from './markup-parts.ts';
import { readOneRecord } from './one-record.ts';
import type { Reader, ReadItem } from './reader.ts';
import type { SourceFile } from './source-file.ts';
import { readPieces } from './split-text.ts';

const TOO_LARGE =
	'If it is a dump of many articles, say in the outlet file how it is cut (docs/outlets.md, split).';

/**
 * Plain text: one file, one record, whatever its lines hold; or the dump of many articles, where an outlet file says
 * how it is cut (`split`), or each article has labels of its own. A text with tags may be a page, so its tags are told.
 */
export const textReader: Reader = {
	format: 'text',
	endings: ['.txt', '.text'],
	async *read(file, rules) {
		const split = rules.split(file.packed?.path ?? file.path);
		if (split) {
			yield* readPieces(file, split);
			return;
		}
		let doubt: Problem | null = null;
		yield* readOneRecord(file, {
			format: 'text',
			tooLargeFix: TOO_LARGE,
			parts: markupPartsOfText,
			instead: (text) => {
				const articles = /^\s*</.test(text) ? null : labelledArticles(text);
				if (articles && !articles.sure) doubt = toldSplit(file, articles);
				return articles?.sure ? readLabelled(file, articles) : null;
			},
		});
		if (doubt) yield { problem: doubt };
	},
};

async function* readLabelled(file: SourceFile, articles: LabelledArticles): AsyncGenerator<ReadItem> {
	yield* readPieces(file, splitAt(articles));
	yield { problem: toldSplit(file, articles) };
}
