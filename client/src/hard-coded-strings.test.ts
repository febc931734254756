/** No word that a person reads or hears may stand in a component: all of them are messages in both languages. */
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Attributes whose value is shown or read aloud. */
const SPOKEN = new Set(['label', 'title', 'placeholder', 'alt', 'description', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext']);
/** `a && 'words'`, `a ?? 'words'`, `'words' + a`: what the expression comes to; in a comparison the words are not shown. */
const WORD_CHOICES = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken]);
/** A key of the drawing engine's own translations, which it looks up by itself. */
const ENGINE_KEY = /^rembuk\.[a-z-]+$/;
const HAS_LETTERS = /\p{L}/u;

/** Every offence in a component's source, as `line: words`. */
function findHardCoded(source: string): string[] {
	const file = ts.createSourceFile('x.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
	const found: string[] = [];
	const report = (node: ts.Node, words: string) => found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${words.trim()}`);
	/** The literal words that an expression may come to: either side of a choice, the fixed parts of a template. */
	const inspect = (node: ts.Node | undefined): void => {
		if (!node) return;
		if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
			if (HAS_LETTERS.test(node.text) && !ENGINE_KEY.test(node.text)) report(node, node.text);
		} else if (ts.isTemplateExpression(node)) {
			const fixed = [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join(' ');
			if (HAS_LETTERS.test(fixed)) report(node, fixed);
		} else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) inspect(node.expression);
		else if (ts.isConditionalExpression(node)) for (const side of [node.whenTrue, node.whenFalse]) inspect(side);
		else if (ts.isBinaryExpression(node) && WORD_CHOICES.has(node.operatorToken.kind)) for (const side of [node.left, node.right]) inspect(side);
	};
	const visit = (node: ts.Node): void => {
		if (ts.isJsxText(node) && HAS_LETTERS.test(node.text)) report(node, node.text);
		if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) inspect(node.initializer);
		if ((ts.isJsxElement(node) || ts.isJsxFragment(node)) && node.children) for (const child of node.children) if (ts.isJsxExpression(child)) inspect(child);
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

const components = Object.entries(
	import.meta.glob<string>(['./**/*.tsx', '!./**/*.test.tsx', '!./**/testing/**'], { query: '?raw', import: 'default', eager: true }),
);

test('the search finds what it looks for', () => {
	const planted = `
		const A = () => <p>Halo</p>;
		const B = () => <Button label="Simpan" />;
		const C = ({ n }) => <img alt={\`foto \${n}\`} />;
		const D = ({ is }) => <p>{is ? 'ya' : 'tidak'}</p>;
		const E = ({ n }) => <i aria-label={n > 1 ? 'banyak' : t('satu')} />;
		const F = ({ n }) => <b>{n ?? 'tiada'}</b>;
		const fine = ({ t, x }) => <p title={t('key')} className="words" aria-label={\`\${x}: \${t('other')}\`}>{t('a')} · {x !== 'key' && t('b')} 1/2</p>;
	`;
	expect(findHardCoded(planted)).toEqual(['2: Halo', '3: Simpan', '4: foto', '5: ya', '5: tidak', '6: banyak', '7: tiada']);
});

test('no component speaks without the messages', () => {
	expect(components.length).toBeGreaterThan(40);
	const offences = components.flatMap(([path, source]) => findHardCoded(source).map((offence) => `${path}:${offence}`));
	expect(offences).toEqual([]);
});
