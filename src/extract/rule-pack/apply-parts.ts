import type { Credit, DateFinding, LineRole } from '../../model/extraction.ts';
import type { SelectedField } from '../../model/outlet.ts';
import { foldAligned } from '../aligned-fold.ts';
import { placed } from '../byline.ts';
import { creditsOf, dateFromStatement } from '../declared.ts';
import type { Block } from '../html/blocks.ts';
import { proseOf, withAllBelow } from '../html/container.ts';
import type { Element } from '../html/tree.ts';
import type { Line } from '../lines.ts';
import { type LineBook, mark } from '../marks.ts';
import { readMetaLine } from '../meta-line.ts';
import { type PickedPart, type PickedParts, saidBy, valuesOf } from './picked-parts.ts';

/** What the selectors of an outlet say about a page; null and empty where they say nothing. */
export interface PickedFields {
	/** Blocks of the body, in order, or null where the generic rules must find it. */
	readonly body: readonly number[] | null;
	readonly headline: { readonly text: string; readonly block: number | null } | null;
	readonly kicker: string | null;
	readonly subheads: readonly string[];
	readonly section: string | null;
	readonly credits: readonly Credit[];
	readonly source: string | null;
	/** The date that the selected element states; asked as the field `selector`. */
	readonly date: DateFinding | null;
	/** Keys of the selectors that found something. */
	readonly used: readonly string[];
	/** Keys of the selectors that were asked in vain. */
	readonly missed: readonly string[];
}

/** The fields when an outlet selects nothing. */
export const NOTHING_PICKED: PickedFields = {
	body: null,
	headline: null,
	kicker: null,
	subheads: [],
	section: null,
	credits: [],
	source: null,
	date: null,
	used: [],
	missed: [],
};

/** Fields that are read one element at a time. */
type NamedField = Exclude<SelectedField, 'body' | 'remove'>;

/** What the blocks of a selected element are in the ledger. */
const ROLES: Readonly<Record<NamedField, LineRole>> = {
	headline: 'headline',
	kicker: 'kicker',
	subhead: 'subhead',
	section: 'section',
	byline: 'byline',
	editor: 'editor',
	date: 'date',
	source: 'outlet',
};

/** What a selected element says. */
interface Said {
	readonly text: string;
	/** What its attributes say. */
	readonly values: readonly string[];
	/** Index of its first block, or null where it shows none. */
	readonly block: number | null;
	readonly line: Line;
}

/** Where the parts of a page are applied. */
export interface AppliedTo {
	readonly book: LineBook;
	readonly blocks: readonly Block[];
	/** Id of the outlet. */
	readonly outlet: string;
	readonly timeZone: string;
	/** Line on which a field that no visible block shows is told to stand. */
	readonly firstLine: number;
}

/**
 * Decides about the blocks of selected elements, under the rule `outlet/<id>/selectors/<field>`, and reads what they
 * say. A selected body without running text is none.
 */
export function applyParts({ parts, missed }: PickedParts, on: AppliedTo): PickedFields {
	const { book, blocks, timeZone } = on;
	const of = (field: SelectedField) =>
		parts.filter((part) => part.field === field).flatMap(({ elements }) => elements);
	// What is removed is no part of any other field.
	for (const index of blocksIn(blocks, of('remove')))
		mark(book, index, { fate: 'dropped', as: 'debris', rule: `outlet/${on.outlet}/selectors/remove` });
	const said = (field: NamedField) => of(field).map((element) => readElement(element, field, on));
	const headline = said('headline')[0];
	const date = said('date')[0];
	const section = said('section')[0];
	const source = said('source')[0];
	const kicker = said('kicker');
	const body = blocksIn(blocks, of('body'));
	const hasProse = body.some((index) => !book.marks[index] && proseOf(blocks[index] as Block) > 0);
	const isUsed = ({ field }: PickedPart) => field !== 'body' || hasProse;
	return {
		body: hasProse ? body : null,
		headline: headline ? { text: headline.text, block: headline.block } : null,
		kicker: kicker.map(({ text }) => text).join(' ') || null,
		subheads: said('subhead').map(({ text }) => text),
		section: section?.text ?? null,
		credits: [
			...said('byline').flatMap(({ text, line }) => creditsOf(text, line.number)),
			...said('editor').flatMap(({ line }) => editorsIn(line)),
		],
		source: source ? sourceIn(source.line) : null,
		date: date ? statedBy(date, timeZone) : null,
		used: parts.filter(isUsed).map(({ key }) => key),
		missed: [...missed, ...parts.filter((part) => !isUsed(part)).map(({ key }) => key)],
	};
}

function blocksIn(blocks: readonly Block[], elements: readonly Element[]): number[] {
	const below = withAllBelow(elements);
	return blocks.filter(({ element }) => below.has(element)).map(({ index }) => index);
}

/** Reads one selected element and decides about those of its blocks about which nothing is decided. */
function readElement(
	element: Element,
	field: NamedField,
	{ book, blocks, outlet, firstLine }: AppliedTo,
): Said {
	const own = blocksIn(blocks, [element]).filter((index) => !book.marks[index]);
	for (const index of own)
		mark(book, index, { fate: 'kept', as: ROLES[field], rule: `outlet/${outlet}/selectors/${field}` });
	const shown = own.map((index) => book.lines[index]?.text).join(' ');
	const text = shown === '' ? saidBy(element) : shown;
	const number = book.lines[own[0] ?? -1]?.number ?? firstLine;
	return {
		text,
		values: valuesOf(element),
		block: own[0] ?? null,
		line: { number, text, folded: foldAligned(text), indent: 0 },
	};
}

/** The date of a selected element: that of its text, else that of an attribute. */
function statedBy({ text, values, line }: Said, timeZone: string): DateFinding | null {
	const where = `The element that the outlet file selects (line ${line.number})`;
	for (const value of [text, ...values]) {
		const stated = dateFromStatement(value, where, timeZone);
		if (stated) return { ...stated, lines: [line.number, line.number] };
	}
	return null;
}

/** Whoever is named in a selected editor is one, whatever the label says. */
function editorsIn(line: Line): Credit[] {
	const bare = line.text.replace(/^[^:：]{2,8}[:：]\s*/u, '');
	const named = readMetaLine(line.text, line.folded)?.credits ?? [];
	const credits = named.length > 0 ? placed(named, line) : creditsOf(bare, line.number);
	return credits.map((credit) => ({ ...credit, role: 'editor' }));
}

function sourceIn(line: Line): string | null {
	return (
		readMetaLine(line.text, line.folded)?.source ?? (line.text.replace(/^[^:：]{2,6}[:：]\s*/u, '') || null)
	);
}
