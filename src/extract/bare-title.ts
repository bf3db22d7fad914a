/** A day with a clock that a system sets right behind a headline: …出頭天2014/12/1 18:13. */
const STAMP =
	/[\s(（【[]*(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日)\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\s)）】\]]*$/u;

/** Where the day and clock behind a headline begin, as an index into the line; its length where none stands there. */
export function stampAt(title: string): number {
	const at = title.search(STAMP);
	return at > 0 ? at : title.length;
}

/** A title without day and clock behind it, and without dashes, bars and characters of private use at its ends. */
export function bareTitle(title: string): string {
	return title
		.slice(0, stampAt(title))
		.replace(/^[\s\p{Co}\p{Cf}|｜_]+|(?:[\s\p{Co}\p{Cf}|｜_]|(?<=\s|[?？!！”」])[-–—])+$/gu, '');
}
