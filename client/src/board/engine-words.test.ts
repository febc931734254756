/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { boardMessages } from './board-messages.ts';
import { engineWords } from './engine-words.ts';

const require = createRequire(import.meta.url);
const engine = path.dirname(require.resolve('tldraw'));
const { DEFAULT_TRANSLATION: english } = require(path.join(engine, 'lib/ui/hooks/useTranslation/defaultTranslation.js')) as {
	DEFAULT_TRANSLATION: Record<string, string>;
};

/** What belongs to things that a board does not offer: media and their crops, links, pages, people's menus, a code editor's. */
const NOT_SHOWN =
	/^(tool\.(replace-media|aspect-ratio|image-|media-)|handle\.crop\.|action\.download-original|edit-link-dialog|people-menu|tool\.rich-text|shortcuts-dialog\.text-formatting)/;

it('leaves no word of the engine untranslated, and knows each word that it gives', async () => {
	const file = path.join(path.dirname(require.resolve('@tldraw/assets/package.json')), 'translations/id.json');
	const theirs = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
	const missing = Object.keys(english).filter((key) => !(key in theirs) && !(key in engineWords) && !NOT_SHOWN.test(key));
	expect(missing).toEqual([]);
	expect(Object.keys(engineWords).filter((key) => !(key in english))).toEqual([]);
});

it('says the key with which one leaves the board', () => {
	expect(boardMessages['leave-hint'].id).toContain('Escape');
	expect(boardMessages['leave-hint'].en).toContain('Tab');
});
