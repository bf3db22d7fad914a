/** Milliseconds without a key after which a search begins. */
const PAUSE = 120;

/** What was begun by typing. */
export interface Typing {
	/** True in the middle of a composition (pinyin, zhuyin, strokes …): the field then holds what is not meant yet. */
	readonly composing: boolean;
	/** Forgets what was typed last. */
	cancel(): void;
}

/** Calls `act` when the reader pauses in typing into a field; never in the middle of a composition. */
export function whenTyped(field: HTMLInputElement, act: () => void): Typing {
	let pause: ReturnType<typeof setTimeout> | undefined;
	let composing = false;
	const cancel = () => clearTimeout(pause);
	const wait = () => {
		cancel();
		if (!composing) pause = setTimeout(act, PAUSE);
	};
	field.addEventListener('compositionstart', () => {
		composing = true;
		cancel();
	});
	field.addEventListener('compositionend', () => {
		composing = false;
		wait();
	});
	field.addEventListener('input', wait);
	return {
		get composing() {
			return composing;
		},
		cancel,
	};
}
