/** The fonts of documents that are set on the server; all of them come with their packages, none is asked of the machine. */
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const noto = (style: string): string => resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`);
const dejavu = (style: string): string => resolve(`dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`);
const javanese = (style: string): string => resolve(`@expo-google-fonts/noto-sans-javanese/${style}/NotoSansJavanese_${style}.ttf`);
const emoji = (style: string): string => resolve(`@expo-google-fonts/noto-emoji/${style}/NotoEmoji_${style}.ttf`);

export interface FontFamily {
	name: string;
	normal: string;
	bold: string;
	italics: string;
	bolditalics: string;
}

/** In the order in which a letter is looked for: the first that has it sets it. */
export const FAMILIES: readonly FontFamily[] = [
	{ name: 'Noto Sans', normal: noto('400Regular'), bold: noto('700Bold'), italics: noto('400Regular_Italic'), bolditalics: noto('700Bold_Italic') },
	{ name: 'DejaVu Sans', normal: dejavu(''), bold: dejavu('-Bold'), italics: dejavu('-Oblique'), bolditalics: dejavu('-BoldOblique') },
	upright('Noto Sans Javanese', javanese('400Regular'), javanese('700Bold')),
	upright('Noto Emoji', emoji('400Regular'), emoji('700Bold')),
];

/** A family without slanted letters. */
function upright(name: string, normal: string, bold: string): FontFamily {
	return { name, normal, bold, italics: normal, bolditalics: bold };
}

/** Every upright file with its family's name. */
export const FONT_FILES: readonly { family: string; file: string }[] = FAMILIES.flatMap(({ name, normal, bold }) =>
	[normal, bold].map((file) => ({ family: name, file })),
);
