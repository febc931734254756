/** Every message of the house, on client, server and here: in both languages, readable as ICU, with the same values in both. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { afterEach, expect, test, vi } from 'vitest';
import { LOCALES } from './locale.ts';

const house = join(import.meta.dirname, '../../..');
const sources = ['client/src', 'server/src', 'shared/src'].flatMap((part) =>
	readdirSync(join(house, part), { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
		.map((path) => join(part, path)),
);

interface Found {
	where: string;
	texts: Record<string, string | undefined>;
}

/** The literal text of a node: a string, a template without values, or such ones added together. */
function literal(node: ts.Node): string | undefined {
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isBinaryExpression(node)) return undefined;
	const [left, right] = [literal(node.left), literal(node.right)];
	return left === undefined || right === undefined ? undefined : left + right;
}

/** The messages of a source file: the properties of each object that is handed to `defineMessages`. */
function findMessages(source: string, path: string): Found[] {
	const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
	const found: Found[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && node.expression.getText() === 'defineMessages') {
			const [list] = node.arguments;
			for (const entry of list && ts.isObjectLiteralExpression(list) ? list.properties : []) {
				if (!ts.isPropertyAssignment(entry) || !ts.isObjectLiteralExpression(entry.initializer)) continue;
				const texts = entry.initializer.properties.flatMap((text) => (ts.isPropertyAssignment(text) ? [[text.name.getText(), literal(text.initializer)]] : []));
				found.push({ where: `${path} ${entry.name.getText()}`, texts: Object.fromEntries(texts) });
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** The names of the values that a compiled message shows; one that only chooses between forms ("is", "are") need not be in both languages. */
function valuesOf(compiled: ReturnType<typeof compileMessage>): Set<string> {
	const names = new Set<string>();
	const walk = (tokens: unknown): void => {
		if (!Array.isArray(tokens)) return;
		for (const token of tokens) {
			if (!Array.isArray(token)) continue;
			const [name, , options] = token;
			const forms = options && typeof options === 'object' ? Object.values(options) : [];
			const isShown = forms.length === 0 || forms.some((form) => Array.isArray(form) && form.includes('#'));
			if (isShown) names.add(String(name));
			forms.forEach(walk);
		}
	};
	walk(compiled);
	return names;
}

afterEach(() => vi.restoreAllMocks());

/** What is wrong with a message; empty when nothing is. */
function check({ where, texts }: Found): string[] {
	const complaints: string[] = [];
	const broken = vi.spyOn(console, 'error').mockImplementation((words) => void complaints.push(`${where}: not ICU: ${String(words)}`));
	const values = LOCALES.map((locale) => {
		const text = texts[locale];
		if (text === undefined || text.trim() === '') complaints.push(`${where}: nothing in ${locale}`);
		return [...valuesOf(compileMessage(text ?? ''))].sort().join(', ');
	});
	broken.mockRestore();
	if (new Set(values).size > 1) complaints.push(`${where}: different values: ${values.join(' | ')}`);
	return complaints;
}

test('the check finds what it looks for', () => {
	const planted = `defineMessages({
		fine: { id: '{n, plural, other {# orang}}', en: '{n, plural, one {# person} other {# people}}' },
		half: { id: 'saja' },
		torn: { id: '{n, plural, other {#}', en: '{n}' },
		other: { id: '{nama}', en: '{name}' },
	})`;
	expect(findMessages(planted, 'x.ts').flatMap((message) => check(message).map((complaint) => complaint.split('ICU: ')[0]))).toEqual([
		'x.ts half: nothing in en',
		'x.ts torn: not ',
		'x.ts torn: different values:  | n',
		'x.ts other: different values: nama | name',
	]);
});

test('every message speaks both languages', () => {
	const messages = sources.flatMap((path) => findMessages(readFileSync(join(house, path), 'utf8'), path));
	expect(messages.length).toBeGreaterThan(200);
	expect(messages.flatMap(check)).toEqual([]);
});
