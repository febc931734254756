/** Sets the pack with pdfmake: A4, footer with "page x of y", embedded fonts, language and title. The only file that knows the library. */
import type { Pack } from '@rembuk/shared/report/pack/pack';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import type { Content, CustomTableLayout, TDocumentDefinitions } from 'pdfmake/interfaces';
import { FAMILIES } from '../fonts.ts';
import type { Tell } from '../format.ts';
import { contentOf } from './blocks.ts';
import { BODY, MARGINS, TEXT_WIDTH } from './page.ts';
import { textOf } from './text.ts';

const text = defineMessages({ page: { id: 'Halaman {n} dari {of}', en: 'Page {n} of {of}' } });

/** A title in the footer is cut here, so that the footer stays one line. */
const TITLE_LIMIT = 70;

/** Width of the lines of tables, points. */
const RULE = 0.5;
const LINES: CustomTableLayout = {
	hLineWidth: () => RULE,
	vLineWidth: () => RULE,
	hLineColor: () => '#8c8c8c',
	vLineColor: () => '#8c8c8c',
	paddingTop: () => 3,
	paddingBottom: () => 2,
};

/** The PDF. @throws what the library throws. */
export async function writePdf(pack: Pack, tell?: Tell): Promise<Uint8Array> {
	const { default: pdfmake } = await import('pdfmake');
	const fonts = Object.fromEntries(FAMILIES.map(({ name, ...files }) => [name, files]));
	const allowed = new Set(FAMILIES.flatMap(({ name: _, ...files }) => Object.values(files)));
	pdfmake.setFonts(fonts);
	pdfmake.setLocalAccessPolicy((path: string) => allowed.has(path));
	pdfmake.setUrlAccessPolicy(() => false);
	pdfmake.setTableLayouts({ lines: LINES, titled: { ...LINES, hLineWidth: (line) => (line === 0 ? 0 : RULE) } }); // no line above a title
	return new Uint8Array(await pdfmake.createPdf(await definitionOf(pack, tell)).getBuffer());
}

async function definitionOf(pack: Pack, tell?: Tell): Promise<TDocumentDefinitions> {
	const { locale, title } = pack;
	const letters = [...title];
	const footerTitle = letters.length > TITLE_LIMIT ? `${letters.slice(0, TITLE_LIMIT).join('')}…` : title;
	return {
		pageSize: 'A4',
		pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
		version: '1.7',
		language: locale === 'id' ? 'id-ID' : 'en-US',
		displayTitle: true,
		info: {
			title,
			subject: pack.subject,
			author: pack.makers.join('; ') || 'Rembuk',
			keywords: pack.keywords.join('; '),
			creator: 'Rembuk',
			producer: 'Rembuk',
			creationDate: new Date(pack.madeAt),
		},
		defaultStyle: { font: FAMILIES[0]?.name ?? '', fontSize: BODY, lineHeight: 1.12 },
		content: await contentOf(pack, tell),
		footer: (page, count): Content =>
			page === 1
				? ''
				: {
						margin: [MARGINS.left, 22, MARGINS.right, 0],
						stack: [
							{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 0.5, lineColor: '#8c8c8c' }], margin: [0, 0, 0, 4] },
							{
								fontSize: 8,
								color: '#595959',
								columns: [
									{ ...textOf([footerTitle], TEXT_WIDTH * 0.7, 8), width: '*', alignment: 'left' },
									{ text: formatMessage(text.page, locale, { n: page, of: count }), width: 'auto', alignment: 'right' },
								],
							},
						],
					},
	};
}
