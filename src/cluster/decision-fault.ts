import { nearestWord } from '../model/nearest-word.ts';
import type { DecisionKind } from '../model/story.ts';

/** What an entry of `content/stories/` can decide. */
export const KINDS: readonly DecisionKind[] = ['same', 'different', 'canonical'];

const KEYS: readonly string[] = [...KINDS, 'reason', 'by', 'date'];
const FORM = /^[a-z2-7]{10,}$/;

/**
 * What keeps an entry from being a decision: one English sentence without its full stop that goes on from "Entry 3",
 * or null where nothing does.
 */
export function decisionFault(value: unknown): string | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'has no keys';
	const unknown = Object.keys(value).filter((key) => !KEYS.includes(key));
	if (unknown.length > 0) return `has ${unknown.map(unknownKey).join(' and ')}`;
	const kinds = KINDS.filter((kind) => kind in value);
	const [kind] = kinds;
	if (kind === undefined) return 'says neither same nor different nor canonical';
	if (kinds.length > 1) return `says both ${kinds.join(' and ')}`;
	return idsFault(kind, (value as Record<string, unknown>)[kind]);
}

/** `the unknown key "canon" (did you mean "canonical"?)` */
function unknownKey(key: string): string {
	const near = nearestWord(key, KEYS);
	return `the unknown key "${key}"${near ? ` (did you mean "${near}"?)` : ''}`;
}

function idsFault(kind: DecisionKind, named: unknown): string | null {
	const ids: readonly unknown[] = Array.isArray(named) ? named : [named];
	const wrong = ids.find((id) => typeof id !== 'string' || !FORM.test(id));
	if (wrong !== undefined) return `names "${String(wrong)}", which is no id of an article`;
	if (kind === 'canonical') return ids.length === 1 ? null : 'names several articles as canonical: give one';
	if (new Set(ids).size < ids.length) return 'names an article twice';
	return ids.length >= 2 ? null : `names one article as ${kind}: give two or more`;
}
