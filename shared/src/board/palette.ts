/** The colours of the board by their names, as the drawing engine has them in its light theme. Knows no shape. */
import { DefaultColorThemePalette, type TLDefaultColorThemeColor } from '@tldraw/tlschema';

/** The colour of that name; black when there is none. */
export function colourOf(name: unknown): TLDefaultColorThemeColor {
	const palette = DefaultColorThemePalette.lightMode as unknown as Record<string, TLDefaultColorThemeColor>;
	const found = typeof name === 'string' && Object.hasOwn(palette, name) ? palette[name] : undefined;
	return typeof found === 'object' ? found : DefaultColorThemePalette.lightMode.black;
}
