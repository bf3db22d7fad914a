import type { Encoding } from '../model/source.ts';
import { readHkscs } from './hkscs.ts';

/** Reads bytes in a known encoding; what cannot be read becomes U+FFFD. A byte order mark stays. */
export function readAs(bytes: Uint8Array, encoding: Encoding): string {
	const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
	return encoding === 'big5' ? readHkscs(text) : text;
}
