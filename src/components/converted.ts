import { pageEngine } from '../loader/page-engine.ts';
import type { Script } from '../model/script.ts';
import { convertHtml } from '../script/html-text.ts';

/** A text or markup that the owner wrote in one script, in the script of the page. */
export async function inScriptOf(page: Script, written: Script, markup: string): Promise<string> {
	if (page === written) return markup;
	const engine = await pageEngine();
	const finding = { source: written, verdict: 'native', evidence: [] } as const;
	return convertHtml(markup, (text) => engine.toVariant(text, finding, page), written);
}
