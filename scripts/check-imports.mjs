/** Holds every import of the tree against .dependency-cruiser.cjs. Fails as well when it has read too little: a checker that reads nothing reports success. */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['shared/src', 'server/src', 'client/src'];
/** Fewer modules than this means that the reader is broken, not that the product is small. */
export const LEAST_MODULES = 50;

/**
 * Reads a tree and names each import that breaks a rule.
 * @param {string} tree a directory with shared/src, server/src, client/src and node_modules
 * @returns {Promise<{ modules: number, offences: { rule: string, from: string, to: string, why: string }[] }>}
 */
export async function checkImports(tree) {
	const root = resolve(tree);
	const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
	const before = process.cwd();
	process.chdir(root); // dependency-cruiser resolves against the working directory
	try {
		const { output } = await cruise(SOURCES, { ...options, baseDir: root, validate: true, ruleSet: { forbidden } }, options.enhancedResolveOptions);
		if (typeof output === 'string') throw new Error('dependency-cruiser answered with text where a result was expected');
		const { violations, totalCruised } = output.summary;
		const why = new Map(forbidden.map((/** @type {{ name: string, comment: string }} */ rule) => [rule.name, rule.comment]));
		const offences = violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to, why: why.get(rule.name) ?? '' }));
		return { modules: totalCruised, offences };
	} finally {
		process.chdir(before);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { modules, offences } = await checkImports(resolve(process.argv[2] ?? HOME));
	for (const { rule, from, to, why } of offences) console.log(`${from} → ${to}\n    ${rule}: ${why}`);
	if (modules < LEAST_MODULES)
		console.log(`Only ${modules} modules were read; expected at least ${LEAST_MODULES}. The checker is not looking where the code is.`);
	console.log(`${modules} modules, ${offences.length} offences`);
	process.exitCode = offences.length > 0 || modules < LEAST_MODULES ? 1 : 0;
}
