/** Where the PDF is signed: blocks in columns, kept on one page. */
import type { Block, Line, Signer } from '@rembuk/shared/report/pack/pack';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { BODY, TEXT_WIDTH } from './page.ts';
import { textOf } from './text.ts';

/** Height of the space for a signature, points. */
const SPACE = 36;

/** The lines to sign on stand side by side, however long the institutions above them are. */
export function signatures({ signers, caption }: Extract<Block, { kind: 'signatures' }>): Content {
	const columns = signers.length > 4 ? 3 : 2;
	const rows: Content[] = [];
	for (let at = 0; at < signers.length; at += columns) {
		const side = Array.from({ length: columns }, (_, index) => signers[at + index]);
		const width = TEXT_WIDTH / columns - 10;
		rows.push({
			table: { widths: side.map(() => '*'), body: [side.map((signer) => above(signer, width)), side.map((signer) => below(signer, caption, width))] },
			layout: 'noBorders',
			unbreakable: true,
		});
	}
	return { stack: rows };
}

const line = (words: string, look?: 'strong' | 'soft'): Line => [look ? { text: words, look } : words];

/** In which capacity, and of which institution; then room for a hand. */
function above(signer: Signer | undefined, width: number): TableCell {
	if (!signer) return { text: '' };
	const { as, of, position } = signer;
	return {
		stack: [
			{ ...textOf(line(as === '' ? position : `${as},`), width, BODY), alignment: 'center' },
			{ ...textOf(line(of), width, BODY), alignment: 'center', margin: [0, 0, 0, SPACE] },
		],
		fontSize: BODY,
	};
}

function below(signer: Signer | undefined, caption: string, width: number): TableCell {
	if (!signer) return { text: '' };
	const { as, name, position } = signer;
	return {
		stack: [
			{ ...textOf(name === '' ? line('( …………………………… )') : line(name, 'strong'), width, BODY), alignment: 'center' },
			{ ...textOf(line(name === '' ? caption : as === '' ? '' : position, 'soft'), width, 8), fontSize: 8, alignment: 'center', margin: [0, 0, 0, 8] },
		],
		fontSize: BODY,
	};
}
