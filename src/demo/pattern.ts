/**
 * One step of a compiled pattern: text as it is, a choice between patterns, or a slot to fill.
 * @see compilePattern for how patterns are written
 */
export type Step =
	| string
	| { readonly choose: readonly (readonly Step[])[] }
	| { readonly slot: string; readonly argument: string; readonly bind: string };

/** A sentence pattern ready to be filled many times. */
export type Pattern = readonly Step[];

/**
 * Compiles a sentence pattern.
 *
 * - `{kind}` or `{kind:argument}` is a slot, filled anew at each place;
 * - `{name=kind:argument}` is filled once per article: the same name repeats the same words;
 * - `[a|b|c]` is one of several patterns, which may hold slots and choices themselves.
 *
 * @throws SyntaxError when a bracket is left open
 * @example compilePattern('{who=person}说，[今年|去年]增长{percent}。')
 */
export function compilePattern(text: string): Pattern {
	const cursor = { text, at: 0 };
	const steps = readSteps(cursor, false);
	return steps;
}

interface Cursor {
	readonly text: string;
	at: number;
}

function readSteps(cursor: Cursor, nested: boolean): Step[] {
	const steps: Step[] = [];
	let plain = '';
	const flush = () => {
		if (plain) steps.push(plain);
		plain = '';
	};
	while (cursor.at < cursor.text.length) {
		const mark = cursor.text[cursor.at] as string;
		if (nested && (mark === '|' || mark === ']')) break;
		cursor.at += 1;
		if (mark === '{') {
			flush();
			steps.push(readSlot(cursor));
		} else if (mark === '[') {
			flush();
			steps.push(readChoice(cursor));
		} else plain += mark;
	}
	flush();
	return steps;
}

function readSlot(cursor: Cursor): Step {
	const end = cursor.text.indexOf('}', cursor.at);
	if (end < 0) throw new SyntaxError(`"{" is left open in: ${cursor.text}`);
	const inside = cursor.text.slice(cursor.at, end);
	cursor.at = end + 1;
	const [, bind = '', slot = '', argument = ''] = /^(?:(\w+)=)?(\w+)(?::(.+))?$/.exec(inside) ?? [];
	if (!slot) throw new SyntaxError(`"{${inside}}" is no slot in: ${cursor.text}`);
	return { slot, argument, bind };
}

function readChoice(cursor: Cursor): Step {
	const choose: Step[][] = [];
	for (;;) {
		choose.push(readSteps(cursor, true));
		const mark = cursor.text[cursor.at];
		cursor.at += 1;
		if (mark === ']') return { choose };
		if (mark !== '|') throw new SyntaxError(`"[" is left open in: ${cursor.text}`);
	}
}
