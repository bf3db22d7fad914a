import { readBesideLine } from '../beside-line.ts';
import { ORIGINAL_TITLE } from '../original-title.ts';
import type { Block } from './blocks.ts';
import { proseOf } from './container.ts';

/** Beside-the-text lines are no longer than this. */
const BESIDE_LONGEST = 120;
const SENTENCE_SHORTEST = 12;

/** What was found of blocks: each is asked about by several steps. */
const known = new WeakMap<Block, boolean>();

/** Whether a block is running text: prose, and no line of date, source and credits. */
export function isRunning(block: Block): boolean {
	const found = known.get(block);
	if (found !== undefined) return found;
	const running = readsAsRunning(block);
	known.set(block, running);
	return running;
}

function readsAsRunning(block: Block): boolean {
	if (proseOf(block) === 0 || ORIGINAL_TITLE.test(block.folded)) return false;
	if (block.folded.length > BESIDE_LONGEST) return true;
	const meta = readBesideLine({ number: 0, text: block.text, folded: block.folded, indent: 0 });
	if (!meta) return true;
	return !meta.whole && !(meta.dates.length > 0 && !block.folded.includes('。'));
}

/** Whether a block holds a whole sentence of running text. */
export function isSentence(block: Block): boolean {
	const { folded } = block;
	return (
		isRunning(block) &&
		folded.length >= SENTENCE_SHORTEST &&
		(folded.includes('。') || /[!?…:;”"'」』)]$/u.test(folded))
	);
}
