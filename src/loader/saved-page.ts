import { readFile, stat } from 'node:fs/promises';
import { decode } from '../ingest/decode.ts';

/** Han characters from which on a page holds text of its own and is no mere frame for others. */
const TEXT_LEAST = 60;
/** Larger pages hold text. */
const LARGE = 8 * 1024 * 1024;

/** Whether a saved page holds visible text itself, rather than only frames with the text in other files. */
export async function holdsText(page: string): Promise<boolean> {
	if ((await stat(page)).size > LARGE) return true;
	const { text } = decode(await readFile(page));
	const visible = (text ?? '').replace(
		/<(?<name>script|style)\b[\s\S]*?<\/\k<name>>|<!--[\s\S]*?-->|<[^>]*>/gi,
		'',
	);
	return (visible.match(/\p{Script=Han}/gu)?.length ?? 0) >= TEXT_LEAST;
}
