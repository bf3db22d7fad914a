import { bodyKey } from '../cluster/key.ts';
import type { Extraction } from '../model/extraction.ts';
import { detectScript } from '../script/detect.ts';
import type { UngroupedArticle } from './catalogue-writer.ts';
import type { OpenRegister } from './register-file.ts';

/** An article, with the number of the register row that first gave its id. */
export interface MadeArticle {
	readonly article: UngroupedArticle;
	readonly seen: number;
}

/** Gives an extraction its permanent id, its key and the finding about its script. A title alone is its own body. */
export function makeArticle(extraction: Extraction, register: OpenRegister): MadeArticle {
	const { headline, paragraphs, ref } = extraction;
	const texts = paragraphs.map(({ text }) => text);
	const key = bodyKey(texts.length > 0 ? texts : [headline]);
	const { id, seen } = register.idFor({
		path: ref.path,
		record: ref.record,
		sha256: ref.sha256,
		bodyKey: key,
	});
	const script = detectScript([headline, ...texts].join('\n'));
	return { article: { ...extraction, id, bodyKey: key, script }, seen };
}
