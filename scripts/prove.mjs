/**
 * The proofs: tests that kill processes, wait for other programs or try thousands of cases. Without a name all of them, with small figures, as `npm test`
 * does; with a name (`npm run test:crash`, `test:rights`, `test:fuzz`) its files alone, with the figures that are promised; then those in a browser, if there
 * are any. The environment may ask for others; `SEED=7` begins with that seed.
 */
import { rmSync } from 'node:fs';
import { ROOT, run, runTool } from './lib/run.mjs';

/** `spec`: what of it is proved in a browser. @type {Record<string, { files: string[], env: Record<string, string>, spec?: string }>} */
const PROOFS = {
	crash: {
		files: ['crash.proof', 'commit-order.proof', 'full-disk.proof'],
		env: { CRASH_KILLS: '100', FAULT_SECONDS: '30' },
		spec: 'e2e/board/faults.spec.ts',
	},
	rights: {
		files: ['rights.proof', 'rights-sequences.proof', 'refusals.proof', 'forgers.proof'],
		env: { RIGHTS_SEQUENCES: '2000', RIGHTS_ONE_OF: '1', FORGERIES: '100000' },
	},
	fuzz: {
		files: ['honest-clients.proof', 'mutants.proof', 'poisons.proof', 'heavy.proof', 'sync/fuzz.proof'],
		env: { FUZZ_SEQUENCES: '5000', FUZZ_MESSAGES: '100000', FUZZ_STORES: '400' },
	},
};
/** Where the totals are left for `npm test`. */
const REPORT = `${ROOT}/test-results/proofs.json`;

const [name] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(PROOFS, name)) {
	console.log(`There is no proof named ${name}; there are: ${Object.keys(PROOFS).join(', ')}.`);
	process.exit(2);
}
rmSync(REPORT, { force: true });
const { files, env, spec } = PROOFS[name ?? ''] ?? { files: [], env: {}, spec: undefined };
const args = ['run', '--project=proofs', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const proved = await runTool('vitest/vitest.mjs', [...args, ...files], { show: true, env: { ...env, ...process.env } });
const seen = spec === undefined ? proved : await run(process.execPath, ['scripts/e2e.mjs', spec], { show: true, env: { ...env, ...process.env } });
process.exitCode = proved.code || seen.code;
