/** A board's picture at the width of the text, with words for those who cannot see it. */
import type { Drawing } from '@rembuk/shared/report/drawing/drawing';
import { cleanText } from '@rembuk/shared/text/clean-text';
import { AlignmentType, ImageRun, LineRuleType, Paragraph } from 'docx';
import { paint } from '../picture/raster.ts';
import { TEXT_WIDTH } from './page.ts';

/** Pixels (of 1/96 inch) of the text's width, and the most that a picture may take of a page's height. */
const WIDTH = Math.floor((TEXT_WIDTH / 1440) * 96);
const HEIGHT = 520;

export async function picture(drawing: Drawing, alt: string): Promise<Paragraph> {
	const { png, width, height } = await paint(drawing);
	const scale = Math.min(WIDTH / width, HEIGHT / height, 1);
	const description = cleanText(alt);
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { before: 60, after: 120, line: 240, lineRule: LineRuleType.AUTO },
		children: [
			new ImageRun({
				type: 'png',
				data: png,
				transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
				altText: { name: 'board', title: description, description },
			}),
		],
	});
}
