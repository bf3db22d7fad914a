import { pageEngine } from '../loader/page-engine.ts';
import type { Script } from '../model/script.ts';
import { convertMarked } from '../script/fixed-markup.ts';
import { convertHtml } from '../script/html-text.ts';

/**
 * A text or markup that the owner wrote in one script, in the script of the page.
 * `-{…}-` protects or fixes a place, as in MediaWiki; in MDX the braces are written `\{` and `\}`.
 */
export async function inScriptOf(page: Script, written: Script, markup: string): Promise<string> {
	if (page === written)
		return convertHtml(markup, (text) => convertMarked(text, page, (part) => part), written);
	const engine = await pageEngine();
	const finding = { source: written, verdict: 'native', evidence: [] } as const;
	const convert = (part: string) => engine.toVariant(part, finding, page);
	return convertHtml(markup, (text) => convertMarked(text, page, convert), written);
}
