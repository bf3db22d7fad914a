import { pageVersions } from '../loader/page-engine.ts';
import { count } from '../view/labels/choose.ts';
import type { ConversionLabels } from '../view/labels/conversions.ts';
import { version } from './site.ts';

/** Program, dictionaries, ICU and glossary that converted texts are made with, in one line. */
export async function versionsInWords(words: ConversionLabels, comma: string): Promise<string> {
	const { engine, glossary } = await pageVersions();
	const parts = [
		`Jiuwen ${version}`,
		...engine.split(', '),
		words.glossary(count(glossary.rows), glossary.digest),
	];
	return parts.join(comma);
}
