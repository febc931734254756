import type { Block, Pack } from '@rembuk/shared/report/pack/pack';
import { expect, it } from 'vitest';
import { contentOf } from './blocks.ts';

const packOf = (blocks: readonly Block[]): Pack => ({ locale: 'id', title: '', subject: '', makers: [], keywords: [], madeAt: 0, blocks });
const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
const list = (count: number, words = 'catatan', isNumbered = false): Block => ({
	kind: 'list',
	items: Array.from({ length: count }, () => [words]),
	isNumbered,
});
interface Made {
	stack?: Made[];
	unbreakable?: boolean;
	ul?: unknown[];
	ol?: unknown[];
	start?: number;
}
const made = async (...blocks: Block[]): Promise<Made[]> => (await contentOf(packOf(blocks))) as Made[];

it('keeps a heading with the whole of a short list, and with the first items of a long one', async () => {
	const [short] = await made(heading('Catatan'), list(5));
	expect(short).toMatchObject({ unbreakable: true });
	expect(short?.stack?.[1]?.ul).toHaveLength(5);
	const [begin, rest] = await made(heading('Catatan'), list(40));
	expect(begin).toMatchObject({ unbreakable: true });
	expect(begin?.stack?.[1]?.ul).toHaveLength(3);
	expect(rest?.ul).toHaveLength(37);
});

it('keeps several headings, and a sentence that announces a numbered list, with what they head', async () => {
	const [begin] = await made(heading('Catatan'), heading('Klaster', 3), list(40));
	expect(begin?.stack).toHaveLength(3);
	const [sentence, rest] = await made({ kind: 'paragraph', line: ['Para peserta menyepakati:'], role: 'lead' }, list(40, 'aksi', true));
	expect(sentence?.stack?.[1]?.ol).toHaveLength(3);
	expect(rest).toMatchObject({ start: 4 });
	expect(rest?.ol).toHaveLength(37);
});

it('ties no more than fits on a page', async () => {
	const [begin, rest] = await made(heading('Catatan'), list(3, 'x'.repeat(5000)));
	expect(begin?.stack).toHaveLength(1);
	expect(rest?.ul).toHaveLength(3);
});
