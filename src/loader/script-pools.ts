import type { ScriptEngine } from '../script/convert.ts';
import { addEvidence, type NativenessEvidence } from '../script/nativeness.ts';
import { settleFinding } from '../script/script-finding.ts';
import type { CatalogueWriter, UngroupedArticle } from './catalogue-writer.ts';
import type { Progress } from './progress.ts';

interface Pool {
	articles: number;
	evidence: NativenessEvidence;
}

/** What all Traditional articles of one outlet, or of one host, say on whether its texts were written so. */
export class ScriptPools {
	readonly #pools = new Map<string, Pool>();

	add(article: UngroupedArticle, evidence: NativenessEvidence): void {
		const name = poolOf(article);
		if (name === null || article.script.source !== 'zh-Hant') return;
		const pool = this.#pools.get(name) ?? { articles: 0, evidence: {} };
		pool.articles++;
		pool.evidence = addEvidence([pool.evidence, evidence]);
		this.#pools.set(name, pool);
	}

	/** The pool an article is in, with a name for its evidence; null for an article that stands alone. */
	of(article: UngroupedArticle): { evidence: NativenessEvidence; name: string } | null {
		const name = poolOf(article);
		const pool = name === null ? undefined : this.#pools.get(name);
		return pool && pool.articles > 1
			? { evidence: pool.evidence, name: `${pool.articles} articles of ${name}` }
			: null;
	}
}

function poolOf({ outlet, capturedUrl }: UngroupedArticle): string | null {
	if (outlet) return outlet.name;
	return capturedUrl && URL.canParse(capturedUrl) ? new URL(capturedUrl).host : null;
}

/** Settles the verdict on every Traditional article with the evidence of its outlet or host. */
export function settleScripts(
	writer: CatalogueWriter,
	pools: ScriptPools,
	engine: ScriptEngine,
	progress: Progress,
): void {
	let machine = 0;
	for (const article of writer.articles()) {
		const pool = article.script.source === 'zh-Hant' ? pools.of(article) : null;
		const script = pool
			? settleFinding({ finding: article.script, nativeness: {} }, pool.evidence, engine, pool.name)
			: article.script;
		if (script !== article.script) writer.setScript(article.id, script);
		if (script.verdict === 'machine') machine++;
	}
	progress.done('judging scripts', `${machine} machine-converted articles`);
}
