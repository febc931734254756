/** Programs of others that open what we wrote. Says loudly which is missing; knows no document. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
/** ms; LibreOffice on two busy cores starts slowly. */
const LIMIT = 120_000;

/** What a program says. @throws when it ends with anything but 0 */
export const run = async (program: string, args: readonly string[]): Promise<string> =>
	(await execute(program, args, { timeout: LIMIT, maxBuffer: 2 ** 26 })).stdout;

/** Which of these programs are not installed; says loudly what is left out for the want of each. */
export async function missing(programs: Readonly<Record<string, string>>): Promise<string[]> {
	const gone: string[] = [];
	for (const [program, leftOut] of Object.entries(programs)) {
		const error = await execute(program, ['--version'], { timeout: LIMIT }).then(
			() => undefined,
			(cause: NodeJS.ErrnoException) => cause, // some know no --version and complain: they are there
		);
		if (error?.code !== 'ENOENT') continue;
		gone.push(program);
		console.warn(`${'!'.repeat(80)}\n${program} is not installed: ${leftOut}.\n${'!'.repeat(80)}`);
	}
	return gone;
}
