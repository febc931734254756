/** Where results are written, and on what they were measured. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { canPin } from './start-child.ts';

export interface Machine {
	cpu: string;
	cores: number;
	node: string;
	pinned: boolean;
	date: string;
}

export const thisMachine = (): Machine => ({
	cpu: cpus()[0]?.model.trim() ?? 'unknown',
	cores: availableParallelism(),
	node: process.version,
	pinned: canPin(),
	date: new Date().toISOString().slice(0, 10),
});

/** Writes a result as JSON and answers its path. */
export function writeResult(name: string, result: object): string {
	const directory = fileURLToPath(new URL('../results', import.meta.url));
	mkdirSync(directory, { recursive: true });
	const path = `${directory}/${name}.json`;
	writeFileSync(path, `${JSON.stringify(result, null, '\t')}\n`);
	return path;
}
