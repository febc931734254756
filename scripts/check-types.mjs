/**
 * Types and promises of every workspace, in one process: each project's program is made once, answers for the types of the project's own files, and is
 * then lent to ESLint, whose promise rules need nothing else. (As separate commands the programs were made twice, and most of the check's time went there.)
 * Usage: check-types [workspace…]
 */
import { relative, resolve, sep } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { ROOT, seconds } from './lib/run.mjs';

/**
 * The projects; between them they own every file, and each file is judged in the project that owns it. `also` are files elsewhere that are the project's too.
 * @type {{ name: string, also?: (path: string) => boolean, promises: boolean }[]}
 */
const PROJECTS = [
	{ name: 'shared', promises: true },
	{ name: 'server', promises: true, also: (path) => path.startsWith('shared/') && /\.(test|proof)\.ts$/.test(path) }, // shared itself knows no Node, its tests do
	{ name: 'client', promises: true },
	{ name: 'e2e', promises: true },
	{ name: 'bench', promises: true },
	{ name: 'scripts', promises: false },
];

/** Source files are read once for all programs: the same text is parsed alike in each. @type {Map<string, ts.SourceFile | undefined>} */
const parsed = new Map();

/** @param {ts.CompilerOptions} options */
function openHost(options) {
	const host = ts.createCompilerHost(options, true);
	const parse = host.getSourceFile.bind(host);
	host.getSourceFile = (name, target, onError, isNew) => {
		const key = `${typeof target === 'object' ? `${target.languageVersion} ${target.impliedNodeFormat}` : target} ${name}`;
		if (!parsed.has(key)) parsed.set(key, parse(name, target, onError, isNew));
		return parsed.get(key);
	};
	return host;
}

/** @param {string} name */
function openProgram(name) {
	const path = resolve(ROOT, name, 'tsconfig.json');
	const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
	if (error) return { program: undefined, problems: [error] };
	const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, resolve(ROOT, name), undefined, path);
	const program = ts.createProgram({ rootNames: fileNames, options: { ...options, noEmit: true }, host: openHost(options) });
	return { program, problems: [...errors, ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()] };
}

/** @param {ts.Program} program @param {string[]} files */
const lint = (program, files) =>
	new ESLint({
		cwd: ROOT,
		overrideConfig: { languageOptions: { parserOptions: { projectService: false, programs: [program] } } },
	}).lintFiles(files);

const wanted = process.argv.slice(2);
let hasFailed = false;
for (const { name, also, promises } of PROJECTS.filter((project) => wanted.length === 0 || wanted.includes(project.name))) {
	const started = performance.now();
	const { program, problems } = openProgram(name);
	const owned = (program?.getSourceFiles() ?? []).filter((file) => {
		const path = relative(ROOT, file.fileName).split(sep).join('/');
		return !path.includes('node_modules/') && (path.startsWith(`${name}/`) || also?.(path));
	});
	for (const file of owned) problems.push(...(program?.getSyntacticDiagnostics(file) ?? []), ...(program?.getSemanticDiagnostics(file) ?? []));
	if (owned.length === 0) console.log(`${name}: no file was read; the checker is not looking where the code is`);
	if (problems.length > 0)
		console.log(ts.formatDiagnostics(problems, { getCanonicalFileName: (path) => path, getCurrentDirectory: () => ROOT, getNewLine: () => '\n' }));
	hasFailed ||= owned.length === 0 || problems.length > 0;
	const checked = performance.now();

	let linted = '';
	if (promises && program) {
		const results = await lint(
			program,
			owned.map(({ fileName }) => fileName).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')),
		);
		for (const { filePath, messages } of results) {
			for (const { line, column, message, ruleId } of messages) console.log(`${relative(ROOT, filePath)}(${line},${column}): ${message} (${ruleId})`);
		}
		hasFailed ||= results.some(({ errorCount, warningCount }) => errorCount + warningCount > 0);
		linted = `, promises ${seconds(performance.now() - checked)}`;
	}
	console.log(`${name}: ${owned.length} files, types ${seconds(checked - started)}${linted}`);
}
process.exitCode = hasFailed ? 1 : 0;
