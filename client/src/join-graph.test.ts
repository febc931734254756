/** What a phone must load before somebody can join: neither the drawing engine nor the live documents. */
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Every module of the client and the ground under it, by path from the root of the house. */
const sources = new Map(
	Object.entries(import.meta.glob<string>(['./**/*.{ts,tsx}', '../../shared/src/**/*.ts'], { query: '?raw', import: 'default', eager: true })).map(
		([path, source]) => [path.startsWith('./') ? `client/src/${path.slice(2)}` : path.slice('../../'.length), source] as const,
	),
);

/** What a module imports at once (not lazily, not for its types alone). */
function importsOf(path: string, source: string): string[] {
	const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
	return file.statements.flatMap((statement) => {
		if (!(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) || !statement.moduleSpecifier) return [];
		const isTypeOnly = ts.isImportDeclaration(statement) ? isOnlyTypes(statement.importClause) : statement.isTypeOnly;
		return isTypeOnly || !ts.isStringLiteral(statement.moduleSpecifier) ? [] : [statement.moduleSpecifier.text];
	});
}

const isOnlyTypes = (clause: ts.ImportClause | undefined): boolean => clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

/** A module of ours that an import names; undefined for a package or a style sheet. */
function resolve(name: string, from: string): string | undefined {
	if (name.startsWith('@rembuk/shared/')) return `shared/src/${name.slice('@rembuk/shared/'.length)}.ts`;
	return name.startsWith('.') ? new URL(name, `file:///${from}`).pathname.slice(1) : undefined;
}

/** All packages that a module pulls in, each with one way to it. */
function packagesFrom(entry: string): Map<string, string> {
	const packages = new Map<string, string>();
	const seen = new Set<string>();
	const walk = (path: string, way: string): void => {
		const source = sources.get(path);
		if (source === undefined || seen.has(path)) return;
		seen.add(path);
		for (const name of importsOf(path, source)) {
			const own = resolve(name, path);
			if (own === undefined) packages.set(name, way);
			else walk(own, `${way} → ${own}`);
		}
	};
	walk(entry, entry);
	expect(seen.size).toBeGreaterThan(3);
	return packages;
}

const HEAVY = /^(@?tldraw|yjs|y-)/;
const heavyIn = (entry: string) => [...packagesFrom(`client/src/${entry}`)].filter(([name]) => HEAVY.test(name)).map(([name, way]) => `${name}: ${way}`);

test.each(['main.tsx', 'screens/home.tsx', 'screens/join.tsx', 'screens/rejoin.tsx', 'screens/create.tsx', 'screens/facilitator-link.tsx'])(
	'%s loads no board and no document',
	(entry) => {
		expect(heavyIn(entry)).toEqual([]);
	},
);

test.each(['screens/room.tsx', 'screens/plan.tsx'])('%s loads the drawing engine only when the canvas is asked for', (entry) => {
	// its record types and small helpers, which the shared ground reads boards with, are not the engine
	const engine = [...packagesFrom(`client/src/${entry}`)]
		.filter(([name]) => /^(tldraw|@tldraw\/(editor|assets))/.test(name))
		.map(([name, way]) => `${name}: ${way}`);
	expect(engine).toEqual([]);
});

test('the search finds them where they are', () => {
	expect(heavyIn('workshop/workshop-provider.tsx').join('\n')).toMatch(/y-protocols|yjs/);
});
