import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../model/problem.ts';
import type { KeeperDecision } from '../model/story.ts';
import { decisionFault, KINDS } from './decision-fault.ts';

/** What a keeper decided about articles; it wins over all that is found by comparing. */
export interface Decisions {
	/** Articles that are one text and share a page. */
	readonly same: readonly Decision[];
	/** Articles of which no two are in one story. */
	readonly different: readonly Decision[];
	/** Articles to be shown for their stories. */
	readonly canonical: readonly Decision[];
}

/** One decision with what it rests on. */
export interface Decision extends KeeperDecision {
	/** Number of the entry in its file, for messages. */
	readonly entry: number;
}

/** Nothing decided. */
export const NO_DECISIONS: Decisions = { same: [], different: [], canonical: [] };

/**
 * Reads a file of `content/stories/`: a YAML list of entries, each with one of `same`, `different` (lists of two or more
 * ids) or `canonical` (one id), and with `reason`, `by` and `date` as the keeper wishes. Entries that say anything else
 * become Problems of code `story-decision-bad`; the others count.
 *
 * @param file name for messages, relative to the content folder
 */
export function parseDecisions(text: string, file: string): { decisions: Decisions; problems: Problem[] } {
	const decisions = { same: [] as Decision[], different: [] as Decision[], canonical: [] as Decision[] };
	const problems: Problem[] = [];
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
	const [error] = document.errors;
	if (error) {
		const { line } = counter.linePos(error.pos[0]);
		return { decisions, problems: [bad(file, line, `The file is no YAML: ${error.message}`)] };
	}
	const lineOf = (path: readonly number[]) => {
		const node = document.getIn(path, true) as { range?: [number, number, number] } | null | undefined;
		return node?.range ? counter.linePos(node.range[0]).line : 1;
	};
	const entries: unknown = document.toJS({ maxAliasCount: 20 }) ?? [];
	if (!Array.isArray(entries))
		return { decisions, problems: [bad(file, lineOf([]), 'The file is not a list of decisions.')] };
	entries.forEach((value: unknown, index) => {
		const line = lineOf([index]);
		const fault = decisionFault(value);
		const kind = KINDS.find((one) => fault === null && one in (value as object));
		if (kind === undefined) {
			problems.push(bad(file, line, `Entry ${index + 1} ${fault}.`));
			return;
		}
		const { [kind]: named, reason, by, date } = value as Record<string, unknown>;
		const ids = (Array.isArray(named) ? named : [named]).map(String);
		const [why, who, when] = [reason, by, date].map((each) => String(each ?? '').trim());
		const basis = { reason: why ?? '', by: who ?? '', date: when ?? '' };
		decisions[kind].push({ kind, ids, ...basis, file, line, entry: index + 1 });
	});
	return { decisions, problems };
}

/** Joins the decisions of several files. */
export function joinDecisions(all: readonly Decisions[]): Decisions {
	return {
		same: all.flatMap(({ same }) => same),
		different: all.flatMap(({ different }) => different),
		canonical: all.flatMap(({ canonical }) => canonical),
	};
}

/**
 * Decisions that cannot be kept: ids that no article has (`story-decision-unknown`, a warning, for the article may come
 * back) and pairs that are said to be both the same and different (`story-decision-conflict`; they are kept apart).
 */
export function checkDecisions(decisions: Decisions, has: (id: string) => boolean): Problem[] {
	const problems: Problem[] = [];
	for (const { ids, file, line, entry } of KINDS.flatMap((kind) => decisions[kind])) {
		for (const id of ids.filter((id) => !has(id))) {
			problems.push({
				code: 'story-decision-unknown',
				severity: 'warning',
				file,
				line,
				what: `Entry ${entry} names the article ${id}, which the archive does not hold.`,
				fix: 'Correct the id, or take the entry out if the article is gone for good.',
			});
		}
	}
	const apart = new Set(decisions.different.flatMap(({ ids }) => pairsOf(ids)));
	for (const { ids, file, line, entry } of decisions.same) {
		const pair = pairsOf(ids).find((pair) => apart.has(pair));
		if (pair === undefined) continue;
		problems.push({
			code: 'story-decision-conflict',
			severity: 'error',
			file,
			line,
			what: `Entry ${entry} says that ${pair.replace(' ', ' and ')} are the same, another that they are different.`,
			fix: 'Take one of the two decisions out; until then the articles are kept apart.',
		});
	}
	return problems;
}

/** The decisions that name each article, those that join first. */
export function decisionsById({ same, different, canonical }: Decisions): Map<string, KeeperDecision[]> {
	const byId = new Map<string, KeeperDecision[]>();
	for (const { entry: _, ...decision } of [...same, ...different, ...canonical]) {
		for (const id of decision.ids) byId.set(id, [...(byId.get(id) ?? []), decision]);
	}
	return byId;
}

/** All pairs of a list of ids as `smaller larger`. */
export function pairsOf(ids: readonly string[]): string[] {
	return ids.flatMap((a, index) => ids.slice(index + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
}

function bad(file: string, line: number, what: string): Problem {
	return {
		code: 'story-decision-bad',
		severity: 'error',
		file,
		line,
		what,
		fix: 'Write a YAML list; each entry has `same: [id, id]`, `different: [id, id]` or `canonical: id`, and may have `reason`, `by` and `date`.',
	};
}
