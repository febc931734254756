/** `npm run check`: format, types, lint, import rules, leftovers and unit tests. Two lanes, because the slow steps leave one core idle in turn; no step is ever left out. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT, run, runTool, seconds } from './lib/run.mjs';

/** Where the totals are left for `npm test`. */
const UNIT_REPORT = `${ROOT}/test-results/unit.json`;
const CHECK_REPORT = `${ROOT}/test-results/check.json`;
const UNIT_TESTS = 'unit tests (vitest)';
/** All but the proofs, which `npm test` runs. */
const UNIT_PROJECTS = ['--project=!proofs'];

function unitTests() {
	rmSync(UNIT_REPORT, { force: true });
	return runTool('vitest/vitest.mjs', ['run', ...UNIT_PROJECTS, '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]);
}

/** @typedef {{ name: string, run: () => ReturnType<typeof run> }} Step */
/** @type {Step[][]} */
const LANES = [
	[
		{
			name: 'format and lint (biome)',
			run: () => runTool('@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--max-diagnostics=60', '--colors=off', '.']),
		},
		{ name: 'types and promises (tsc, eslint)', run: () => run(process.execPath, ['scripts/check-types.mjs']) },
	],
	[
		{ name: 'import rules', run: () => run(process.execPath, ['scripts/check-imports.mjs']) },
		{ name: 'house rules', run: () => run(process.execPath, ['scripts/check-files.mjs']) },
		{ name: 'leftovers (knip)', run: () => runTool('knip/bin/knip.js', ['--no-progress', '--no-config-hints']) },
		{ name: UNIT_TESTS, run: unitTests },
	],
];

/** @returns {{ name: string, ok: boolean, output: string } & { ms: number }} */
const outcome = (/** @type {Step} */ step, /** @type {Awaited<ReturnType<typeof run>>} */ result) => ({ ...result, name: step.name, ok: result.code === 0 });

async function runLane(/** @type {Step[]} */ lane) {
	const outcomes = [];
	for (const step of lane) {
		const result = outcome(step, await step.run());
		console.log(`${result.ok ? '✓' : '✗'} ${result.name}  ${seconds(result.ms)}`);
		outcomes.push(result);
	}
	return outcomes;
}

const started = performance.now();
const outcomes = (await Promise.all(LANES.map(runLane))).flat();
const failed = outcomes.filter((result) => !result.ok);
for (const { name, output } of failed) console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 100 - name.length))}\n${output.trimEnd()}`);
const tests = unitTotals();
console.log(`\n${outcomes.length - failed.length} of ${outcomes.length} steps passed${tests} in ${seconds(performance.now() - started)}`);
if (failed.length > 0) console.log(`Failed: ${failed.map(({ name }) => name).join(', ')}`);
writeReport();
process.exitCode = failed.length > 0 ? 1 : 0;

function unitTotals() {
	try {
		const report = JSON.parse(readFileSync(UNIT_REPORT, 'utf8'));
		return `, ${report.numPassedTests} of ${report.numTotalTests} unit tests`;
	} catch {
		return ', no unit test report'; // vitest did not come to its end; its step has failed and says why
	}
}

/** The steps beside the unit tests, which count for themselves. */
function writeReport() {
	const steps = outcomes.filter(({ name }) => name !== UNIT_TESTS);
	mkdirSync(`${ROOT}/test-results`, { recursive: true });
	writeFileSync(CHECK_REPORT, JSON.stringify({ passed: steps.filter(({ ok }) => ok).length, failed: steps.filter(({ ok }) => !ok).length }));
}
