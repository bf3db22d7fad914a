import { parentPort, workerData } from 'node:worker_threads';
import { type BenchFile, extractAll } from './extract-run.ts';

/** Reads its share of the files once to warm up, tells that it is ready, and reads them again when it is told to. */
const files = workerData as readonly BenchFile[];
await extractAll(files);
parentPort?.postMessage('ready');
parentPort?.once('message', async () => {
	parentPort?.postMessage(await extractAll(files));
});
