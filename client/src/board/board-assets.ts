/** Fonts, icons and words of the drawing engine, all from our own origin. Left to itself it asks a CDN for whatever is not named here. */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import type { TLUiAssetUrlOverrides } from 'tldraw';

const imported = getAssetUrlsByImport();
const all = (named: object, url: string): Record<string, string> => Object.fromEntries(Object.keys(named).map((name) => [name, url]));

/** Boards are written in one font: the engine preloads every font that it knows (16 files, 1.3 MB), so all of them are the one that we use. */
export const boardAssets: TLUiAssetUrlOverrides = {
	fonts: all(imported.fonts, imported.fonts.tldraw_sans),
	icons: imported.icons,
	translations: { ...all(imported.translations, imported.translations.en), id: imported.translations.id },
	embedIcons: all(imported.embedIcons, ''), // no embeds, so no icons of theirs to preload
};
