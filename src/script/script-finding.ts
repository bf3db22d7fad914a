import type { ScriptFinding } from '../model/script.ts';
import type { ScriptEngine } from './convert.ts';
import { detectScript } from './detect.ts';
import type { NativenessEvidence } from './nativeness.ts';

/** The script of one article, and what the article adds to the evidence of its outlet. */
export interface ArticleScript {
	readonly finding: ScriptFinding;
	/** Empty for Simplified text. */
	readonly nativeness: NativenessEvidence;
}

/**
 * Finds the script of an article and whether Traditional text was written so.
 * @param text headline and paragraphs, joined by newlines
 */
export function findScript(text: string, engine: ScriptEngine): ArticleScript {
	const finding = detectScript(text);
	if (finding.source === 'zh-Hans') return { finding, nativeness: {} };
	const nativeness = engine.examine(text);
	const { verdict, evidence } = engine.judge(nativeness);
	return { finding: { ...finding, verdict, evidence: [...finding.evidence, ...evidence] }, nativeness };
}

/**
 * Settles the verdict of an article with the evidence of all articles of its outlet or host: one article alone is
 * weak, 5,000 characters are conclusive. Where the article itself says the opposite, nothing is done to it.
 * @param pooled evidence of all articles, added up with `addEvidence`
 * @param from what was pooled, for the evidence, e.g. `12 articles of example.cn`
 */
export function settleFinding(
	{ finding }: ArticleScript,
	pooled: NativenessEvidence,
	engine: ScriptEngine,
	from: string,
): ScriptFinding {
	if (finding.source === 'zh-Hans') return finding;
	const { verdict, evidence } = engine.judge(pooled);
	if (verdict === 'unsure' || verdict === finding.verdict) return finding;
	const all = [...finding.evidence, ...evidence.map((sentence) => `${from}: ${sentence}`)];
	return { ...finding, verdict: finding.verdict === 'unsure' ? verdict : 'unsure', evidence: all };
}
