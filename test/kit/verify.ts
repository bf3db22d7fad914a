/**
 * `npm run verify`, which is also `npm test`: every check there is, one after the other, all of them even when one
 * fails. The last line is `N passed, N failed`, with `, N skipped` where tests were skipped; a check counts as one.
 * The line before it names each check that failed, for what it printed may stand thousands of lines above.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './run-jiuwen.ts';

/** How many passed, failed and were skipped. */
interface Count {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** Checks that pass or fail as a whole: what they are for, and the program in `node_modules/.bin` with its arguments. */
const CHECKS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
	['formatting and lint', 'biome', 'check', '--error-on-warnings'],
	['formatting of .astro', 'prettier', '--check', 'src/**/*.astro'],
	['types', 'astro', 'check'],
	['unused files, exports and packages', 'knip'],
];

function run(program: string, args: readonly string[]): number {
	const { status, error } = spawnSync(join(PROJECT, 'node_modules', '.bin', program), args, {
		cwd: PROJECT,
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
	});
	if (error) console.error(error.message);
	return status ?? 1;
}

function runCheck([name, program, ...args]: (typeof CHECKS)[number]): Count {
	console.log(`\n── ${name}: ${program} ${args.join(' ')}`);
	const failed = run(program, args) === 0 ? 0 : 1;
	return { passed: 1 - failed, failed, skipped: 0 };
}

/** Runs Vitest with its usual output; the counts come from its JSON report. A run that broke off counts as a failure. */
function runTests(args: readonly string[]): Count {
	console.log('\n── tests: vitest run');
	const folder = mkdtempSync(join(tmpdir(), 'verify-'));
	const report = join(folder, 'report.json');
	const status = run('vitest', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile=${report}`,
		...args,
	]);
	try {
		const result = JSON.parse(readFileSync(report, 'utf8')) as Record<
			'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
			number
		>;
		const failed = Math.max(result.numFailedTests, status === 0 ? 0 : 1);
		return { passed: result.numPassedTests, failed, skipped: result.numPendingTests + result.numTodoTests };
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const counts = [...CHECKS.map(runCheck), runTests(process.argv.slice(2))];
const broken = [...CHECKS.map(([name]) => name), 'tests'].filter(
	(_, index) => (counts[index]?.failed ?? 0) > 0,
);
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
const skipped = sum('skipped');
if (broken.length > 0) console.log(`\nnot passed: ${broken.join('; ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
