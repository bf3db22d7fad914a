/** A form of a character that its neighbours decide. */
export interface CharacterRule {
	/** Tested against what stands before the character, up to six units. */
	readonly before?: RegExp;
	/** Tested against what stands behind it, up to six units. */
	readonly after?: RegExp;
	/** Tested against the whole text. */
	readonly text?: RegExp;
	readonly form: string;
}
