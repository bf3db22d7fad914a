import type { Substitution } from './substitutions.ts';
import { isNumber } from './tokens.ts';

/** A number that stands in one text in place of another number in the other. */
export interface NumberChange {
	readonly a: string;
	readonly b: string;
	/** True when it belongs to a date or counts occasions: 3月5日, 第三次. Such a number tells reports apart. */
	readonly isInDate: boolean;
	/** True when one is the other with a single digit left out, as misprints have it. */
	readonly isMisprint: boolean;
}

const COUNTED_OCCASION = /^[年月日时届次期号周]/u;

/** The numbers among substitutions: `3月5日` and `3月11日`, 第二次 and 第三次. */
export function numberChanges(substitutions: readonly Substitution[]): NumberChange[] {
	return substitutions.flatMap(({ a, b, before, after }): NumberChange[] => {
		const change = (one: string, other: string, left: string, right: string): NumberChange => ({
			a: one,
			b: other,
			isInDate: left === '第' || COUNTED_OCCASION.test(right),
			isMisprint: leavesOneOut(one, other) || leavesOneOut(other, one),
		});
		if (a.length !== b.length)
			return a.every(isNumber) && b.every(isNumber) ? [change(a.join(''), b.join(''), before, after)] : [];
		return a.flatMap((one, index): NumberChange[] => {
			const other = b[index] ?? '';
			if (one === other || !isNumber(one) || !isNumber(other)) return [];
			return [change(one, other, a[index - 1] ?? before, a[index + 1] ?? after)];
		});
	});
}

/** Whether the shorter text is the longer one without one of its characters. */
function leavesOneOut(longer: string, shorter: string): boolean {
	if (longer.length !== shorter.length + 1) return false;
	let at = 0;
	while (at < shorter.length && longer[at] === shorter[at]) at++;
	return longer.slice(at + 1) === shorter.slice(at);
}
