/** The part of jsdom that the yardstick of `bench extract` uses; the package brings no types. */
declare module 'jsdom' {
	export class VirtualConsole {}
	export class JSDOM {
		constructor(html: string, options?: { readonly virtualConsole?: VirtualConsole });
		readonly window: { readonly document: Document; close(): void };
	}
}
