/**
 * The unit tests: a project for each workspace, and one for the house's own tools. And the proofs (`*.proof.ts`): tests that kill processes, wait for other
 * programs or try thousands of cases; they are too long for `npm run check`, and `npm test` runs them after it.
 */
import { defineConfig } from 'vitest/config';

/** Two busy cores can make an honest test wait long; a hanging one still ends. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
	test: {
		...PATIENCE,
		maxWorkers: 2, // many tests wait for sockets, disks and child processes: two overlap well even on two cores
		projects: [
			{ test: { name: 'shared', root: 'shared', environment: 'node', isolate: false, include: ['src/**/*.test.ts'], ...PATIENCE } },
			{ test: { name: 'server', root: 'server', environment: 'node', isolate: false, include: ['src/**/*.test.ts'], ...PATIENCE } },
			{ test: { name: 'client', root: 'client', environment: 'jsdom', isolate: false, include: ['src/**/*.test.{ts,tsx}'], ...PATIENCE } },
			{
				test: { name: 'proofs', root: '.', environment: 'node', include: ['{shared,server,client}/src/**/*.proof.ts', 'scripts/**/*.proof.mjs'], ...PATIENCE },
			},
			{ test: { name: 'tools', root: '.', environment: 'node', include: ['scripts/**/*.test.mjs', 'e2e/**/*.test.ts'], ...PATIENCE } },
		],
	},
});
