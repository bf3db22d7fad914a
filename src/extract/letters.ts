/** Letters and digits of a text only: how lines and titles are compared whose marks and spaces may differ. */
export function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
