/** The look of the document: one typeface that exists everywhere, black on white, no colour but grey. */
import type { Locale } from '@rembuk/shared/text/locale';
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';

const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' };
export const INK = { soft: '595959' } as const;
/** The colour of lines, and of the shade behind a table's head. */
export const RULE = '8C8C8C';
export const HEAD_SHADE = 'EDEDED';

/** Names of our own paragraph styles. */
export const STYLE = { kind: 'DocumentKind', lead: 'Lead', note: 'Note', cell: 'TableText', cellHead: 'TableHead' } as const;
export const NOTE_LIST = 'notes';
export const NUMBER_LIST = 'numbers';

/** The bullets of the lists of notes, and the numbers of what was decided. */
export const NUMBERING: INumberingOptions = {
	config: [
		{
			reference: NOTE_LIST,
			levels: [
				{
					level: 0,
					format: LevelFormat.BULLET,
					text: '•',
					alignment: AlignmentType.LEFT,
					style: { paragraph: { indent: { left: 340, hanging: 227 } } },
				},
			],
		},
		{
			reference: NUMBER_LIST,
			levels: [
				{
					level: 0,
					format: LevelFormat.DECIMAL,
					text: '%1.',
					alignment: AlignmentType.LEFT,
					style: { paragraph: { indent: { left: 454, hanging: 340 }, spacing: { after: 80 } } },
				},
			],
		},
	],
};

const heading = (size: number, before: number, after: number) => ({
	run: { font: FONT, size, bold: true, color: '000000' },
	paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const stylesIn = (language: string): IStylesOptions => ({
	default: {
		document: {
			run: { font: FONT, size: 21, language: { value: language, eastAsia: 'ja-JP', bidirectional: 'ar-SA' } },
			paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
		},
		title: {
			run: { font: FONT, size: 34, bold: true, color: '000000' },
			paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 280, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
		},
		heading1: heading(28, 0, 160),
		heading2: heading(22, 240, 80),
		heading3: { ...heading(21, 160, 60), run: { font: FONT, size: 21, bold: true, italics: true, color: '000000' } },
	},
	paragraphStyles: [
		{
			id: STYLE.kind,
			name: 'Document Kind',
			basedOn: 'Normal',
			next: 'Title',
			run: { size: 22, allCaps: true, characterSpacing: 40, color: INK.soft },
			paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 140 }, keepNext: true },
		},
		{ id: STYLE.lead, name: 'Lead', basedOn: 'Normal', paragraph: { spacing: { after: 80 }, keepNext: true } },
		{ id: STYLE.note, name: 'Note', basedOn: 'Normal', paragraph: { spacing: { after: 30 } } },
		{
			id: STYLE.cell,
			name: 'Table Text',
			basedOn: 'Normal',
			run: { size: 17 },
			paragraph: { spacing: { before: 0, after: 30, line: 245, lineRule: LineRuleType.AUTO } },
		},
		{ id: STYLE.cellHead, name: 'Table Head', basedOn: STYLE.cell, run: { size: 17, bold: true }, paragraph: { keepNext: true } },
	],
});

export const STYLES: Record<Locale, IStylesOptions> = { id: stylesIn('id-ID'), en: stylesIn('en-US') };
