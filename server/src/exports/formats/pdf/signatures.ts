/** Where the PDF is signed: blocks in columns, kept on one page. */
import type { Block, Line, Signer } from '@rembuk/shared/report/pack/pack';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { BODY, TEXT_WIDTH } from './page.ts';
import { textOf } from './text.ts';

/** Height of the space for a signature, points. */
const SPACE = 36;

export function signatures({ signers, caption }: Extract<Block, { kind: 'signatures' }>): Content {
	const columns = signers.length > 4 ? 3 : 2;
	const rows: TableCell[][] = [];
	for (let at = 0; at < signers.length; at += columns) {
		rows.push(Array.from({ length: columns }, (_, index) => cell(signers[at + index], caption, TEXT_WIDTH / columns - 10)));
	}
	return {
		table: { widths: Array.from({ length: columns }, () => '*'), dontBreakRows: true, body: rows },
		layout: 'noBorders',
	};
}

function cell(signer: Signer | undefined, caption: string, width: number): TableCell {
	if (!signer) return { text: '' };
	const { as, of, name, position } = signer;
	const line = (words: string, look?: 'strong' | 'soft'): Line => [look ? { text: words, look } : words];
	return {
		stack: [
			{ ...textOf(line(as === '' ? position : `${as},`), width, BODY), alignment: 'center' },
			{ ...textOf(line(of), width, BODY), alignment: 'center', margin: [0, 0, 0, SPACE] },
			{ ...textOf(name === '' ? line('( …………………………… )') : line(name, 'strong'), width, BODY), alignment: 'center' },
			{ ...textOf(line(name === '' ? caption : as === '' ? '' : position, 'soft'), width, 8), fontSize: 8, alignment: 'center', margin: [0, 0, 0, 8] },
		],
		fontSize: BODY,
	};
}
