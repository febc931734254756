/** `npm test`: everything that decides whether this is fit to ship: the check, then the proofs, then the end-to-end tests; ends with the totals. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { ROOT, run, seconds } from './lib/run.mjs';

const started = performance.now();
const REPORTS = {
	check: `${ROOT}/test-results/check.json`,
	unit: `${ROOT}/test-results/unit.json`,
	proofs: `${ROOT}/test-results/proofs.json`,
	e2e: `${ROOT}/test-results/e2e.json`,
};

requireNode();
await ensureInstalled();
for (const path of Object.values(REPORTS)) rmSync(path, { force: true });

const check = await run(process.execPath, ['scripts/check.mjs'], { show: true });
console.log('\nProofs:');
const proofs = await run(process.execPath, ['scripts/prove.mjs'], { show: true });
console.log('\nEnd to end:');
const e2e = await run(process.execPath, ['scripts/e2e.mjs'], { show: true });

/** @param {string} path @returns {Record<string, any> | undefined} */
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Totals */
/** A report that is missing counts as a failure: nobody knows what happened. @param {string} name @returns {Totals} */
const lost = (name) => ({ name, passed: 0, failed: 1, skipped: 0 });

/** @returns {Totals} */
function checkTotals() {
	const report = read(REPORTS.check);
	return report ? { name: 'check steps', passed: report.passed, failed: report.failed, skipped: 0 } : lost('check steps (no report)');
}

/** What vitest has left. @param {string} path @param {string} name @returns {Totals} */
function vitestTotals(path, name) {
	const report = read(path);
	if (!report) return lost(`${name} (no report)`);
	const brokenFiles = report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length;
	return {
		name,
		passed: report.numPassedTests,
		failed: report.numFailedTests + brokenFiles,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/** @returns {Totals} */
function e2eTotals() {
	const stats = read(REPORTS.e2e)?.stats;
	if (!stats) return lost('end-to-end tests (no report)');
	if (stats.flaky > 0) console.log(`FLAKY: ${stats.flaky} end-to-end tests passed only when they were tried again; the list above names them.`);
	return { name: 'end-to-end tests', passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

const all = [checkTotals(), vitestTotals(REPORTS.unit, 'unit tests'), vitestTotals(REPORTS.proofs, 'proofs'), e2eTotals()];
const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => all.reduce((total, part) => total + part[key], 0);
const words = (/** @type {Omit<Totals, 'name'>} */ t) => `${t.passed} passed, ${t.failed} failed${t.skipped > 0 ? `, ${t.skipped} skipped` : ''}`;

console.log('');
for (const part of all) console.log(`${part.name}: ${words(part)}`);
const isGood = check.code === 0 && proofs.code === 0 && e2e.code === 0 && sum('failed') === 0;
if (!isGood && sum('failed') === 0) console.log(`check ended with ${check.code}, the proofs with ${proofs.code}, end to end with ${e2e.code}`);
console.log(`in ${seconds(performance.now() - started)}`);
console.log(words({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
process.exitCode = isGood ? 0 : 1;
