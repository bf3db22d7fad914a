import type { SearchWords } from './words.ts';
import { fill } from './words.ts';

/** Milliseconds after which a search that has no answer yet says so. */
const SLOW = 300;

/** A number of bytes as readers know it. */
export function size(bytes: number): string {
	return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What the box says while a search runs. Nothing of an earlier answer can be taken for the answer to it. */
export class Progress {
	private readonly host: HTMLElement;
	private readonly status: HTMLElement;
	private readonly line: HTMLElement;
	private readonly words: SearchWords;
	private slow: ReturnType<typeof setTimeout> | undefined;
	private stage: 'searched' | 'read' = 'searched';
	private counts = { done: 0, of: 0 };
	private from = 0;
	private loaded = 0;

	/** @param status read out; `line` is not, so that a slow search is not read out over and over */
	constructor(host: HTMLElement, status: HTMLElement, line: HTMLElement, words: SearchWords) {
		this.host = host;
		this.status = status;
		this.line = line;
		this.words = words;
	}

	/** @param bytes loaded before */
	begin(bytes: number): void {
		clearTimeout(this.slow);
		this.from = bytes;
		this.loaded = bytes;
		this.stage = 'searched';
		this.counts = { done: 0, of: 0 };
		this.host.dataset.busy = '';
		this.slow = setTimeout(() => {
			this.host.dataset.busy = 'slow';
			this.status.textContent = this.words.loading;
			this.write();
		}, SLOW);
	}

	/** Says that some results stand there while the search goes on. */
	first(said: string): void {
		clearTimeout(this.slow);
		this.host.dataset.busy = 'first';
		this.status.textContent = said;
		this.write();
	}

	/** How many parts have answered, or texts were read. */
	say(stage: 'searched' | 'read', done: number, of: number): void {
		this.stage = stage;
		this.counts = { done, of };
		this.write();
	}

	/** @param bytes loaded altogether */
	bytes(bytes: number): void {
		this.loaded = bytes;
		this.write();
	}

	private write(): void {
		if (!this.host.dataset.busy) return;
		const { done, of } = this.counts;
		this.line.textContent = fill(this.words[this.stage], { done, of, size: size(this.loaded - this.from) });
		this.line.hidden = of === 0;
	}

	end(): void {
		clearTimeout(this.slow);
		delete this.host.dataset.busy;
		this.line.textContent = '';
	}
}
