/** The page: A4 upright, its margins, the footer with the title and "page x of y". */

import type { Locale } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import { AlignmentType, BorderStyle, Footer, type IPageSizeAttributes, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { INK, RULE } from './styles.ts';

const text = defineMessages({ page: { id: 'Halaman', en: 'Page' }, of: { id: 'dari', en: 'of' } });

/** Twentieths of a point in a centimetre. */
export const CM = 567;
const SIZE = { width: 11_906, height: 16_838 } satisfies Partial<IPageSizeAttributes>;
const MARGIN = { top: 2.2 * CM, bottom: 2.4 * CM, left: 2 * CM, right: 2 * CM, header: 1 * CM, footer: 1 * CM };

export const PAGE = { size: SIZE, margin: mapValues(MARGIN) };
/** Width between the margins, in twentieths of a point. */
export const TEXT_WIDTH = SIZE.width - PAGE.margin.left - PAGE.margin.right;

function mapValues(margin: typeof MARGIN): typeof MARGIN {
	return Object.fromEntries(Object.entries(margin).map(([side, value]) => [side, Math.round(value)])) as typeof MARGIN;
}

/** A title in the footer is cut here, so that the footer stays one line. */
const TITLE_LIMIT = 70;

/** The footer of every page. The title is already clean. */
export function pageFooter(title: string, locale: Locale): Footer {
	const shown = [...title.replaceAll('\n', ' ')];
	const small = { size: 16, color: INK.soft };
	return new Footer({
		children: [
			new Paragraph({
				alignment: AlignmentType.LEFT,
				border: { top: { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 6 } },
				tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
				children: [
					new TextRun({ ...small, text: shown.length > TITLE_LIMIT ? `${shown.slice(0, TITLE_LIMIT).join('')}…` : shown.join('') }),
					new TextRun({
						...small,
						children: ['\t', `${formatMessage(text.page, locale)} `, PageNumber.CURRENT, ` ${formatMessage(text.of, locale)} `, PageNumber.TOTAL_PAGES],
					}),
				],
			}),
		],
	});
}
