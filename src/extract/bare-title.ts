/** A title without dashes, bars and characters of private use at its ends. */
export function bareTitle(title: string): string {
	return title.replace(/^[\s\p{Co}\p{Cf}|｜_]+|(?:[\s\p{Co}\p{Cf}|｜_]|(?<=\s|[?？!！”」])[-–—])+$/gu, '');
}
