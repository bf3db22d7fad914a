import { foldedPattern } from './aligned-fold.ts';
import { type LineBook, mark } from './marks.ts';
import { BREADCRUMB, BREADCRUMB_HOME, BREADCRUMB_NOT_SECTION, SECTION_NAMES } from './section-rules.ts';

const NAMES = SECTION_NAMES.map((source) => foldedPattern(source));
const CRUMB = foldedPattern(BREADCRUMB);
const HOME = foldedPattern(BREADCRUMB_HOME);
const NOT_SECTION = foldedPattern(BREADCRUMB_NOT_SECTION);
const STEP = /\s*(?:>+|»|›|→|\/|:+|-|—|\|)\s*/u;

/** Longest line that can name a section or a path of pages. */
const LONGEST = 120;

/**
 * The section of an article, from lines before its text: a path of pages (首頁 > 新聞 > 正文, its last step that is a
 * section), else a line that is a section's name. Decides about the lines it used.
 * @param head indices of the lines before the text
 */
export function findSection(book: LineBook, head: readonly number[]): string | null {
	const crumb = fromPath(book, head);
	const named = fromName(book, head);
	return named ?? crumb;
}

function fromName(book: LineBook, head: readonly number[]): string | null {
	let section: string | null = null;
	for (const index of head) {
		const line = book.lines[index];
		if (!line || book.marks[index] || line.folded.length > 16) continue;
		const bare = line.folded.replace(/^[【[(<《]|[】\])>》]$/gu, '');
		if (!NAMES.some((pattern) => pattern.test(bare))) continue;
		mark(book, index, { fate: 'kept', as: 'section', rule: 'section/name' });
		section ??= line.text.replace(/^[【[(<《（]|[】\])>》）]$/gu, '');
	}
	return section;
}

function fromPath(book: LineBook, head: readonly number[]): string | null {
	for (const index of head) {
		const line = book.lines[index];
		if (!line || book.marks[index] || line.folded.length > LONGEST) continue;
		if (!HOME.test(line.folded) || !CRUMB.test(line.folded)) continue;
		mark(book, index, { fate: 'kept', as: 'section', rule: 'section/path' });
		const steps = line.text.split(/\s*(?:[>＞]+|»|›|→|[/／]|[:：]+|-|—|[|｜])\s*/u);
		const keys = line.folded.split(STEP);
		const last = keys.findLastIndex(
			(key, step) => step > 0 && key !== '' && key.length <= 10 && !NOT_SECTION.test(key),
		);
		return last > 0 ? (steps[last] ?? null) : null;
	}
	return null;
}
