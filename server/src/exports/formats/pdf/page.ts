/** The page of the PDF: A4 upright, its margins and type sizes, in points. */

export const MARGINS = { left: 57, top: 54, right: 57, bottom: 60 } as const;
/** A4 is 595.28 points wide. */
export const TEXT_WIDTH = 595.28 - MARGINS.left - MARGINS.right;
/** The most that a picture may take of a page's height. */
export const PICTURE_HEIGHT = 390;
export const BODY = 10;
export const SMALL = 8.2;
export const CELL_PADDING = 4;
export const HEADING = {
	1: { fontSize: 14, margin: [0, 0, 0, 8] },
	2: { fontSize: 11, margin: [0, 10, 0, 4] },
	3: { fontSize: 10, margin: [0, 6, 0, 3] },
} satisfies Record<1 | 2 | 3, { fontSize: number; margin: [number, number, number, number] }>;
