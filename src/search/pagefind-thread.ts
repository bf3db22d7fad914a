import { Worker } from 'node:worker_threads';
import type { IndexChunk } from './pagefind-chunks.ts';

/** What a thread is given. See `pagefindChunks`. */
export interface ThreadTask {
	readonly content: string;
	readonly words: number;
	readonly chunkSize: number;
}

/** What it gives back: the files, one behind the other. */
export interface ThreadAnswer {
	readonly starts: readonly string[];
	readonly ends: readonly string[];
	readonly lengths: readonly number[];
	readonly bytes: Uint8Array<ArrayBuffer>;
}

function chunksOf({ starts, ends, lengths, bytes }: ThreadAnswer): IndexChunk[] {
	let at = 0;
	return starts.map((from, number) => {
		const content = bytes.subarray(at, at + (lengths[number] ?? 0));
		at += content.length;
		return { from, to: ends[number] ?? from, content };
	});
}

/**
 * Lets Pagefind index a stretch of the archive while this thread goes on. Each call has a process of Pagefind's of its
 * own, which gives its memory back when it ends.
 * @throws PagefindError as `pagefindChunks` does
 */
export function chunksInThread(task: ThreadTask): Promise<readonly IndexChunk[]> {
	return new Promise((done, failed) => {
		const worker = new Worker(new URL('./pagefind-worker.ts', import.meta.url), { workerData: task });
		worker.once('message', (answer: ThreadAnswer) => done(chunksOf(answer)));
		worker.once('error', failed);
		worker.once('exit', (code) => failed(new Error(`The thread of Pagefind ended with code ${code}`)));
	});
}
