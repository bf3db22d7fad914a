/**
 * The archive cannot be built at all: wrong settings, no content. Carries the mend apart, as Astro's own errors do,
 * so that both Astro and the command line can show it. Commands end with exit code 2.
 */
export class SettingsError extends Error {
	override readonly name = 'SettingsError';
	/** What to do instead. */
	readonly hint: string;

	constructor(message: string, hint: string) {
		super(message);
		this.hint = hint;
	}
}
