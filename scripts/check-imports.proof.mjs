import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkImports, LEAST_MODULES } from './check-imports.mjs';

/** Offences, planted one a file: the rule that must name it, the file, and what it imports. */
const OFFENCES = [
	['shared-is-ground', 'shared/src/plan/bad.ts', `import '../../../server/src/http/reply.ts';`],
	['shared-has-no-platform', 'shared/src/bad-platform.ts', `import { readFileSync } from 'node:fs'; export const read = readFileSync;`],
	['client-not-server', 'client/src/lib/bad.ts', `import type { Reply } from '../../../server/src/http/reply.ts'; export type Bad = Reply;`],
	['rooms-know-no-door', 'server/src/rooms/bad.ts', `import '../http/reply.ts';`],
	['adapters-behind-open', 'server/src/routes/bad-adapter.ts', `import '../storage/sql/sqlite.ts';`],
	['one-root', 'server/src/routes/bad-root.ts', `import '../storage/open-storage.ts';`],
	['storage-knows-nobody', 'server/src/storage/bad.ts', `import '../http/reply.ts';`],
	['format-is-a-leaf', 'server/src/exports/formats/bad.ts', `import '../../http/reply.ts';`],
	['power-is-a-leaf', 'shared/src/powers/bad.ts', `import './lock-room.ts';`],
	['features-are-strangers', 'client/src/features/join/bad.ts', `import '../timer/clock.ts';`],
	['screens-compose', 'client/src/workshop/bad-screen.ts', `import '../screens/home.ts';`],
	['features-on-top', 'client/src/workshop/bad-feature.ts', `import '../features/timer/clock.ts';`],
	['sync-draws-nothing', 'client/src/sync/bad.ts', `import '../ui/button.ts';`],
	['ui-knows-no-workshop', 'client/src/ui/bad.ts', `import '@rembuk/shared/plan/due';`],
	['door-ws', 'server/src/routes/bad-ws.ts', `import 'ws';`],
	['door-tldraw', 'client/src/features/join/bad-canvas.ts', `import 'tldraw';`],
	['not-to-test', 'server/src/http/bad-test.ts', `import './reply.test.ts';`],
	['resolves', 'server/src/http/bad-nowhere.ts', `import './nowhere.ts';`],
	['no-circle', 'server/src/http/knot.ts', `import type { Ring } from './ring.ts'; export type Knot = Ring;`],
	['phone-has-no-canvas', 'client/src/features/join/join-page.tsx', `import '../../board/heavy.ts';`],
];

/** What the offences lean on; none of it is wrong. */
const INNOCENT = {
	'server/src/http/reply.ts': 'export interface Reply { ok: boolean }',
	'server/src/http/reply.test.ts': `import './reply.ts';`,
	'server/src/http/ring.ts': `import type { Knot } from './knot.ts'; export type Ring = Knot;`,
	'server/src/storage/open-storage.ts': `import './sql/sqlite.ts';`,
	'server/src/storage/sql/sqlite.ts': 'export {};',
	'server/src/app.ts': `import './storage/open-storage.ts'; import '@rembuk/shared/plan/due';`,
	'shared/src/plan/due.ts': 'export {};',
	'shared/src/powers/lock-room.ts': 'export {};',
	'client/src/features/timer/clock.ts': 'export {};',
	'client/src/features/timer/panel.ts': `import './clock.ts'; import '../../ui/button.ts';`,
	'client/src/screens/home.ts': `import '../features/timer/panel.ts'; import '../features/join/bad.ts';`,
	'client/src/ui/button.ts': 'export {};',
	'client/src/board/heavy.ts': `import 'tldraw';`,
	'shared/package.json': JSON.stringify({ name: '@rembuk/shared', type: 'module', exports: { './*': './src/*.ts' } }),
	'node_modules/ws/package.json': JSON.stringify({ name: 'ws', main: 'index.js' }),
	'node_modules/ws/index.js': '',
	'node_modules/tldraw/package.json': JSON.stringify({ name: 'tldraw', main: 'index.js' }),
	'node_modules/tldraw/index.js': '',
};

/** @param {Record<string, string>} files */
function plant(files) {
	const root = mkdtempSync(join(tmpdir(), 'rembuk-imports-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	mkdirSync(join(root, 'node_modules/@rembuk'), { recursive: true });
	symlinkSync('../../shared', join(root, 'node_modules/@rembuk/shared'));
	return root;
}

test('every planted offence is named by its rule, and nothing else is', { timeout: 60_000 }, async () => {
	const root = plant({ ...INNOCENT, ...Object.fromEntries(OFFENCES.map(([, path, text]) => [path, text])) });
	const { offences } = await checkImports(root);
	for (const [rule, path] of OFFENCES) expect(offences, `${path} breaks ${rule}`).toContainEqual(expect.objectContaining({ rule, from: path }));
	const planted = new Set([...OFFENCES.map(([, path]) => path), 'server/src/http/ring.ts']);
	expect(offences.filter(({ from }) => !planted.has(from))).toEqual([]);
});

test('an innocent tree has no offence, and imports across workspaces are followed to their source', { timeout: 60_000 }, async () => {
	const files = { ...INNOCENT, 'shared/src/plan/bad.ts': `import '../../../server/src/http/reply.ts';`, 'server/src/http/knot.ts': 'export type Knot = 1;' };
	files['client/src/screens/home.ts'] = `import '@rembuk/shared/plan/bad';`;
	const { offences } = await checkImports(plant(files));
	expect(offences.map(({ rule }) => rule)).toEqual(['shared-is-ground']);
});

test('this tree is read: many modules', { timeout: 60_000 }, async () => {
	const { modules } = await checkImports(new URL('..', import.meta.url).pathname);
	expect(modules).toBeGreaterThan(LEAST_MODULES);
});
