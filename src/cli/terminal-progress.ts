import type { Progress } from '../loader/progress.ts';

/** Milliseconds between two lines of progress, so that a terminal is not flooded. */
const INTERVAL = 100;

/** Progress on standard error: one line that is written over on a terminal, only the ends of stages elsewhere. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
	let shown = 0;
	const clear = () => stream.isTTY && stream.write('\r\u001b[2K');
	return {
		step(stage, done, total) {
			if (!stream.isTTY || Date.now() - shown < INTERVAL) return;
			shown = Date.now();
			clear();
			stream.write(
				`  ${stage}: ${done.toLocaleString('en')}${total ? ` of ${total.toLocaleString('en')}` : ''}`,
			);
		},
		done(stage, note) {
			clear();
			stream.write(`  ${stage}${note ? `: ${note}` : ''}\n`);
		},
	};
}
