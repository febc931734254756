/** An action card as plain SVG text, for pictures of the board: office programs don't draw HTML inside SVG. */

export interface CardLine {
	text: string;
	strong?: boolean;
}

interface Props {
	lines: readonly CardLine[];
	w: number;
	h: number;
}

const FONT = 16;
const LINE = 22;
const PAD = 16;
/** Mean width of a letter in em; a line that is a little too short is better than one that runs over. */
const LETTER = 0.56;

export function CardPicture({ lines, w, h }: Props) {
	const perLine = Math.max(8, Math.floor((w - 2 * PAD) / (FONT * LETTER)));
	const rows = lines.flatMap(({ text, strong }) => wrapWords(text, perLine).map((row) => ({ row, strong })));
	const most = Math.max(1, Math.floor((h - 2 * PAD) / LINE));
	const shown = (rows.length > most ? [...rows.slice(0, most - 1), { row: '…', strong: false }] : rows).map((row, n) => ({ ...row, y: PAD + FONT + n * LINE }));
	return (
		<g>
			<rect width={w} height={h} rx={8} fill="#ffffff" stroke="#0b7285" strokeWidth={2} />
			<text fontFamily="sans-serif" fontSize={FONT} fill="#111111">
				{shown.map(({ row, strong, y }) => (
					<tspan key={y} x={PAD} y={y} fontWeight={strong ? 700 : 400}>
						{row}
					</tspan>
				))}
			</text>
		</g>
	);
}

/** Breaks a text into rows of at most so many letters, at spaces where it can. */
export function wrapWords(text: string, perLine: number): string[] {
	const rows: string[] = [];
	for (const line of text.split('\n')) {
		let row = '';
		for (const word of line.split(' ')) {
			if (row !== '' && row.length + 1 + word.length > perLine) {
				rows.push(row);
				row = '';
			}
			row = row === '' ? word : `${row} ${word}`;
			while (row.length > perLine) {
				rows.push(row.slice(0, perLine));
				row = row.slice(perLine);
			}
		}
		rows.push(row);
	}
	return rows;
}
