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

	/** @param name see {@link poolOf}; an article that stands alone adds nothing */
	add(name: string | null, article: UngroupedArticle, evidence: NativenessEvidence): void {
		if (name === null || article.script.source !== 'zh-Hant') return;
		const pool = this.#pools.get(name) ?? { articles: 0, evidence: {} };
		pool.articles++;
		pool.evidence = addEvidence([pool.evidence, evidence]);
		this.#pools.set(name, pool);
	}

	/** The evidence of a pool of more than one article, with a name for it. */
	get(name: string): { evidence: NativenessEvidence; name: string } | null {
		const pool = this.#pools.get(name);
		if (!pool || pool.articles < 2) return null;
		return { evidence: pool.evidence, name: `${pool.articles} articles of ${name}` };
	}
}

/** The outlet, or else the host, whose articles an article is judged with; null for one that stands alone. */
export function poolOf({ outlet, capturedUrl }: UngroupedArticle): string | null {
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
	for (const { id, pool: name, script: finding } of writer.scripts()) {
		const pool = name !== null && finding.source === 'zh-Hant' ? pools.get(name) : null;
		const script = pool
			? settleFinding({ finding, nativeness: {} }, pool.evidence, engine, pool.name)
			: finding;
		if (script !== finding) writer.setScript(id, script);
		if (script.verdict === 'machine') machine++;
	}
	progress.done('judging scripts', `${machine} machine-converted articles`);
}
