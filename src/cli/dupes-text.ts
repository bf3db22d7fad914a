import type { DoubtfulPair, KeeperDecision, Story } from '../model/story.ts';
import type { ExplainedPair, NamedArticle } from './dupes-data.ts';

/** Clauses that are shown of what two articles share, and words that stand in place of others. */
const SHOWN = 12;
/** Pairs that are shown for review; `--json` has all. */
const PAIRS = 40;

/** Tells what an id names. */
export type Named = (id: string) => NamedArticle;

function articleText({ id, headline, date, outlet }: NamedArticle): string {
	const where = [date, outlet].filter(Boolean).join(', ');
	return `${id}  ${headline || '(no headline)'}${where ? `  (${where})` : ''}`;
}

const DECIDED = { same: 'one text', different: 'different texts', canonical: 'the copy to show' } as const;

/** A decision of the keeper, with where it stands and what it rests on. */
export function decisionText({ kind, ids, reason, by, date, file, line }: KeeperDecision): string {
	const from = [by, date].filter(Boolean).join(', ');
	const basis = `${reason && ` Reason: ${reason}`}${from && ` (${from})`}`;
	return `Decided by the keeper (${file}:${line}): ${ids.join(', ')} ${ids.length > 1 ? 'are' : 'is'} ${DECIDED[kind]}.${basis}`;
}

/** One story with its members, the canonical copy first. */
export function storyText(story: Story, named: Named): string {
	const others = story.members.filter(({ id }) => id !== story.canonical);
	return [
		articleText(named(story.canonical)),
		`    canonical: ${story.reason}`,
		...others.map(
			({ id, relation, evidence }) => `  ${relation}: ${articleText(named(id))}\n    ${evidence}`,
		),
		...(story.decisions ?? []).map((decision) => `  ${decisionText(decision)}`),
	].join('\n');
}

/** Why two articles are one story, or are not. */
export function explanationText(pair: ExplainedPair): string {
	const { finding, lengthA, lengthB, foundA, foundB, sharedPieces, neededPieces } = pair;
	const found = (part: number, whole: number) =>
		`${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} % of ${whole} characters`;
	return [
		`a  ${articleText(pair.a)}\nb  ${articleText(pair.b)}`,
		pair.story === null ? 'In different stories.' : `In one story, ${pair.story}.`,
		...(pair.decided ? [`As decided there: ${pair.decided.relation}. ${pair.decided.evidence}`] : []),
		...pair.decisions.map(decisionText),
		`By their texts${pair.decisions.length > 0 ? ', over which the decision wins' : ''}: ${finding.relation ?? 'no relation'}${finding.guard ? `, kept apart by ${finding.guard}` : ''}. ${finding.evidence}`,
		`Body keys: ${pair.sameKey ? 'equal' : 'different'}.`,
		`Found in the other: of a ${found(foundA, lengthA)}, of b ${found(foundB, lengthB)}.`,
		`Shared pieces of text: ${sharedPieces} characters; ${neededPieces} are needed to be compared.`,
		`Numbers only in a: ${pair.numbersOnlyA.join(' ') || 'none'}`,
		`Numbers only in b: ${pair.numbersOnlyB.join(' ') || 'none'}`,
		'Texts below are folded to one form of each character, as they were compared.',
		...list('Numbers in the same places', pair.numbersInPlace.map(exchanged)),
		`Days named only in a: ${pair.datesOnlyA.join(' ') || 'none'}`,
		`Days named only in b: ${pair.datesOnlyB.join(' ') || 'none'}`,
		...list('Names of persons in place of one another', pair.names.map(exchanged)),
		...list('Names of places in place of one another', pair.places.map(exchanged)),
		...list('Words and numbers in place of one another', pair.substitutions.map(exchanged)),
		...list('Clauses in both', pair.sharedClauses),
		'Thresholds:',
		...Object.entries(pair.thresholds).map(([name, value]) => `  ${name} ${value}`),
	].join('\n');
}

function exchanged([a, b]: readonly [string, string]): string {
	return `${a} | ${b}`;
}

/** A heading with the number of rows, the first {@link SHOWN} of them, and how many more there are. */
function list(heading: string, rows: readonly string[]): string[] {
	const more = rows.length > SHOWN ? [`  … and ${rows.length - SHOWN} more in --json`] : [];
	return [`${heading}: ${rows.length}`, ...rows.slice(0, SHOWN).map((row) => `  ${row}`), ...more];
}

/** Pairs for a keeper to decide. */
export function reviewText(pairs: readonly DoubtfulPair[], named: Named): string {
	if (pairs.length === 0) return 'There is no pair to look at.';
	const shown = pairs
		.slice(0, PAIRS)
		.map(
			({ a, b, relation, apart, evidence, doubt }) =>
				`${relation}${apart ? `, kept apart by ${apart}` : ''}  (doubt ${doubt.toFixed(2)})\n  ${articleText(named(a))}\n  ${articleText(named(b))}\n  ${evidence}`,
		);
	const rest = pairs.length > PAIRS ? [`… and ${pairs.length - PAIRS} more in --json`] : [];
	return [...shown, ...rest].join('\n\n');
}
