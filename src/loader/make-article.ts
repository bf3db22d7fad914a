import { bodyKey } from '../cluster/key.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ScriptEngine } from '../script/convert.ts';
import type { NativenessEvidence } from '../script/nativeness.ts';
import { findScript } from '../script/script-finding.ts';
import type { UngroupedArticle } from './catalogue-writer.ts';
import type { OpenRegister } from './register-file.ts';

/** An article, with the number of the register row that first gave its id. */
export interface MadeArticle {
	readonly article: UngroupedArticle;
	readonly seen: number;
	/** What the article adds to the evidence of its outlet. */
	readonly nativeness: NativenessEvidence;
}

/** Gives an extraction its permanent id, its key and the finding about its script. A title alone is its own body. */
export function makeArticle(
	extraction: Extraction,
	register: OpenRegister,
	engine: ScriptEngine,
): MadeArticle {
	const { headline, paragraphs, ref } = extraction;
	const texts = paragraphs.map(({ text }) => text);
	const key = bodyKey(texts.length > 0 ? texts : [headline]);
	const { id, seen } = register.idFor({
		path: ref.path,
		record: ref.record,
		sha256: ref.sha256,
		bodyKey: key,
	});
	const { finding, nativeness } = findScript([headline, ...texts].join('\n'), engine);
	return { article: { ...extraction, id, bodyKey: key, script: finding }, seen, nativeness };
}
