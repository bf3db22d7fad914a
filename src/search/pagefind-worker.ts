/** Runs in a thread of its own, started by `pagefind-thread.ts`: lets Pagefind index one stretch of the archive. */
import { parentPort, workerData } from 'node:worker_threads';
import { pagefindChunks } from './pagefind-chunks.ts';
import type { ThreadAnswer, ThreadTask } from './pagefind-thread.ts';

const { content, words, chunkSize } = workerData as ThreadTask;
const chunks = await pagefindChunks(content, words, chunkSize);
// One block is handed over without being copied; thousands of small ones would be.
const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.content.length, 0));
let at = 0;
for (const chunk of chunks) {
	bytes.set(chunk.content, at);
	at += chunk.content.length;
}
const answer: ThreadAnswer = {
	starts: chunks.map(({ from }) => from),
	ends: chunks.map(({ to }) => to),
	lengths: chunks.map((chunk) => chunk.content.length),
	bytes,
};
parentPort?.postMessage(answer, [bytes.buffer]);
