/** Only what Biome cannot see without types: promises that nobody waits for. Everything else is Biome's. */
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{ ignores: ['**/*.tmp.*'] },
	{
		files: ['**/*.ts', '**/*.tsx'],
		languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { '@typescript-eslint': tseslint.plugin },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
		},
	},
);
