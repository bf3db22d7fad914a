import type { LineRole } from '../model/extraction.ts';
import type { Outlet } from '../model/outlet.ts';
import { foldedPattern } from './aligned-fold.ts';
import { AnyPattern } from './any-pattern.ts';
import { DEBRIS_RULES, TELLING_WORDS } from './debris-rules.ts';
import { withoutMarks } from './lines.ts';
import { BLANK, type LineBook, mark } from './marks.ts';

interface CompiledRule {
	readonly rule: string;
	readonly pattern: RegExp;
	readonly as: LineRole;
	/** Whether a line must hold one of the telling words for the rule to fit. */
	readonly tells: boolean;
}

const GENERAL: readonly CompiledRule[] = DEBRIS_RULES.map(({ name, match, as, begins }) => ({
	rule: `debris/${name}`,
	pattern: foldedPattern(match),
	as,
	tells: begins === 'anywhere',
}));

/** One look for these spares most lines the rules that would search each of them from its beginning. */
const TELLING = new AnyPattern([TELLING_WORDS]);
/** The rules that lines without such a word can fit. */
const PLAIN = new AnyPattern(DEBRIS_RULES.flatMap(({ match, begins }) => (begins ? [] : [match])));

/** Longer lines are text and are not tested. */
const LONGEST = 400;

/** Marks that frame a cell or an item: bars of tables that lost their table, bullets, rules. */
const FRAME = /[|\s·•*#>=_~-]/;

const HAS_LETTER = /[\p{L}\p{N}]/u;

/**
 * Drops the lines that carry no part of an article: blank ones, lines without any letter or digit (bars of tables,
 * rules of dashes), the outlet's own boilerplate, and the general rules of `debris-rules.ts`, in this order.
 */
export function dropDebris(book: LineBook, outlet: Outlet | null): void {
	const own = outletRules(outlet);
	const rules = [...own, ...GENERAL];
	book.lines.forEach((line, index) => {
		if (line.text === '') mark(book, index, BLANK);
		else if (!HAS_LETTER.test(line.folded))
			mark(book, index, { fate: 'dropped', as: 'debris', rule: frameRule(line.folded) });
		else {
			if (line.folded.length > LONGEST) return;
			const bare = withoutMarks(line.folded, FRAME);
			const framed = bare !== line.folded;
			const plain = !TELLING.within(line.folded);
			if (plain && own.length === 0 && !PLAIN.at(bare, 0) && !(framed && PLAIN.at(line.folded, 0))) return;
			const found = rules.find(
				({ pattern, tells }) =>
					!(tells && plain) && (pattern.test(bare) || (framed && pattern.test(line.folded))),
			);
			if (found) mark(book, index, { fate: 'dropped', as: found.as, rule: found.rule });
		}
	});
}

function frameRule(folded: string): string {
	return folded.includes('|') ? 'debris/table-bar' : 'debris/no-letters';
}

function outletRules(outlet: Outlet | null): CompiledRule[] {
	return (outlet?.boilerplate ?? []).map(({ name, match }) => ({
		rule: `outlet/${outlet?.id}/${name}`,
		pattern: foldedPattern(match),
		as: 'boilerplate' as const,
		tells: false,
	}));
}
