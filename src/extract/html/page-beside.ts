import type { Credit } from '../../model/extraction.ts';
import { type BesideLine, readBesideLine } from '../beside-line.ts';
import { placed, roleOfMeta } from '../byline.ts';
import type { MetaDate } from '../date.ts';
import type { Line } from '../lines.ts';
import { type LineBook, mark } from '../marks.ts';
import { tailHead } from '../tail-heads.ts';
import type { Block } from './blocks.ts';
import { isRunning, ORIGINAL_TITLE } from './running.ts';

/** What the blocks around the text say together. */
export interface PageBeside {
	readonly dates: readonly MetaDate[];
	readonly credits: readonly Credit[];
	readonly source: string | null;
	readonly section: string | null;
}

/** Where a block stands: between headline and text, in the text, behind it, above the headline. */
type Part = 'head' | 'text' | 'tail' | 'above';

/** So many blocks before the headline and behind the text are read as beside it. */
const REACH = 8;

/**
 * Reads what stands beside the text: first between headline and text, then in the text's last lines and right behind
 * it, then right before the headline. Decides about the blocks that hold nothing else.
 */
export function gatherPageMeta(
	book: LineBook,
	blocks: readonly Block[],
	inside: readonly number[],
	titleAt: number | null,
): PageBeside {
	const prose = inside.filter((index) => !book.marks[index] && isRunning(blocks[index] as Block));
	const first = prose[0] ?? 0;
	const last = prose.at(-1) ?? -1;
	const start = titleAt !== null && titleAt < first ? titleAt : Math.max(0, first - REACH);
	const dates: MetaDate[] = [];
	const credits: Credit[] = [];
	let source: string | null = null;
	let section: string | null = null;
	const take = (index: number, { whole, ...meta }: BesideLine, part: Part) => {
		const line = book.lines[index] as Line;
		const role = roleOfMeta({ ...meta, toolsOnly: false });
		const trusted = part === 'head' || whole;
		if (part !== 'text') dates.push(...meta.dates.filter(({ labelled }) => trusted || labelled));
		credits.push(...placed(meta.credits, line));
		if (part !== 'text') source ??= meta.source;
		section ??= meta.section;
		if (whole && (part !== 'text' || role === 'byline' || role === 'editor'))
			mark(book, index, {
				fate: role === 'debris' ? 'dropped' : 'kept',
				as: role,
				rule: `meta/${role === 'debris' ? 'tools' : role}`,
			});
	};
	const read = (index: number, part: Part) => {
		const line = book.lines[index];
		if (!line || book.marks[index]) return;
		if (part === 'head' && ORIGINAL_TITLE.test(line.folded))
			mark(book, index, { fate: 'kept', as: 'headline', rule: 'html/original-title' });
		const meta = readBesideLine(line);
		if (meta && (meta.whole || part !== 'text')) take(index, meta, part);
	};
	for (let index = start; index < first; index++) read(index, 'head');
	for (const index of inside) if (index >= first && index <= last) read(index, 'text');
	for (const block of blocks.slice(last + 1, last + 1 + REACH)) {
		if (tailHead(block) !== null || !isLinked(block)) read(block.index, 'tail');
		if (opensOthers(block)) break;
	}
	for (let index = start - 1; index >= Math.max(0, start - REACH); index--) read(index, 'above');
	return { dates, credits, source, section };
}

/** Whether a block begins what belongs to other articles: lists of links, comments. */
function opensOthers(block: Block): boolean {
	const rule = tailHead(block);
	if (rule === 'html/tail-comments') return block.linked < 0.6 * block.folded.length;
	if (rule !== null && rule !== 'html/tail-editor' && rule !== 'html/tail-keywords') return true;
	return isLinked(block);
}

function isLinked({ folded, linked }: Block): boolean {
	return linked >= 0.6 * folded.replaceAll(' ', '').length && linked >= 8;
}
