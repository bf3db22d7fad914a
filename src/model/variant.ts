import type { Paragraph } from './extraction.ts';
import type { ArticleId } from './ids.ts';
import type { Repair, Script } from './script.ts';

/** An article in one script, ready to be shown. Paragraph n has the same number and meaning in every variant. */
export interface ArticleVariant {
	readonly id: ArticleId;
	readonly script: Script;
	readonly headline: string;
	readonly kicker: string | null;
	readonly subheads: readonly string[];
	readonly section: string | null;
	readonly dateline: string | null;
	readonly outlet: string | null;
	readonly creditedSource: string | null;
	readonly authors: readonly string[];
	readonly editors: readonly string[];
	readonly paragraphs: readonly Paragraph[];
	/** False when this is the captured text itself. */
	readonly converted: boolean;
	/** Places where an earlier machine conversion was put right; empty for native text. */
	readonly repairs: readonly Repair[];
	/**
	 * Headline and paragraphs in the style of the other Traditional region, character for character; only where the
	 * archive offers both styles, and never for text that was written in Traditional.
	 */
	readonly otherStyle?: readonly string[];
}
