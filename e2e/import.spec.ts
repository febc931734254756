import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { formatMessage as say } from '@rembuk/shared/text/messages';
import { boardMessages } from '../client/src/board/board-messages.ts';
import { createMessages } from '../client/src/features/create/create-messages.ts';
import { kindNames } from '../client/src/features/imports/about-messages.ts';
import { boardImportMessages, faultMessages, importMessages, reasonMessages } from '../client/src/features/imports/import-messages.ts';
import { rosterMessages } from '../client/src/features/imports/roster-messages.ts';
import { api, request } from './support/call.ts';

import { signIn } from './support/screens.ts';
import { type Stage, setStage } from './support/stage.ts';
import { still } from './support/still.ts';
import { expect, test } from './support/test.ts';

let stage: Stage;
test.beforeAll(async ({ server }) => {
	stage = await setStage(server.url);
});

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
async function seesNoBarrier(page: Page): Promise<void> {
	await still(page);
	const { violations } = await new AxeBuilder({ page }).exclude('.tl-container').withTags(STANDARD).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.failureSummary)])).toEqual([]);
}

test('an archive is shown, brought back, and its people get codes', async ({ person }) => {
	const { workshop, url } = stage;
	const archive = await request(`${url}/api/workshops/${workshop.workshopId}/export/json`, { token: workshop.facilitatorToken });
	const page = await (await person()).newPage();
	await page.goto(`${url}/new`);
	const [, board] = (archive.body as { documents: { boards: { records: unknown[] }[] } }).documents.boards;
	board?.records.push({ id: 'shape:evil', typeName: 'shape', type: 'embed' });
	await page.locator('input[type=file]').setInputFiles({ name: 'arsip.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(archive.body)) });
	await expect(page.getByText(say(importMessages['archive-counts'], 'id', { people: 5, notes: 48, cards: 4 }))).toBeVisible();
	await expect(page.getByText(say(importMessages['left-out-title'], 'id', { n: 1 }))).toBeVisible();
	await expect(page.getByText(say(importMessages['archive-copies'], 'id'))).toBeVisible();
	await seesNoBarrier(page);
	await page.getByRole('button', { name: say(importMessages['archive-import'], 'id') }).click();
	await page.getByRole('heading', { name: say(createMessages['created-title'], 'id') }).waitFor();
	await expect(page.getByText(new RegExp(`^${say(kindNames.thing, 'id')}, di “.+” — ${say(reasonMessages['unknown-kind'], 'id')}$`))).toBeVisible();
	await page.getByRole('link', { name: say(createMessages['to-lead'], 'id') }).click();
	await page.getByRole('link', { name: say(rosterMessages.open, 'id') }).click();
	await page.getByRole('button', { name: say(rosterMessages['codes-renew'], 'id') }).click();
	await page.getByRole('button', { name: say(rosterMessages['codes-renew-short'], 'id'), exact: true }).click();
	await expect(page.getByRole('list', { name: say(rosterMessages['codes-title'], 'id') }).getByRole('listitem')).toHaveCount(4);
	await seesNoBarrier(page);
});

test('a roster is looked at and entered; everybody gets a code that lets them in', async ({ person }) => {
	const { workshop, url } = stage;
	const context = await person();
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(`${url}/w/${workshop.workshopId}/roster`);
	await page.getByRole('textbox', { name: say(boardImportMessages['or-paste'], 'id') }).fill('Ibu Sari, Akademisi, 1\nPak Tono, Ksatria, 2');
	await page.getByRole('button', { name: say(boardImportMessages.preview, 'id') }).click();
	await expect(page.getByText(say(rosterMessages['people-found'], 'id', { n: 2 }))).toBeVisible();
	await seesNoBarrier(page);
	await page.getByRole('button', { name: say(rosterMessages.enter, 'id') }).click();
	const slip = page.getByRole('listitem').filter({ hasText: 'Ibu Sari' });
	const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await slip.locator('.code-text').innerText())?.[0];
	const back = await request(`${url}/api/rejoin`, { json: { code: workshop.code, rejoinCode: code } });
	expect(back.status).toBe(200);
});

test('notes and a drawing come onto a board, and go again', async ({ person }) => {
	const { workshop, url } = stage;
	const context = await person();
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(`${url}/w/${workshop.workshopId}/r/${workshop.plenary}`);
	const open = page.getByRole('button', { name: say(boardImportMessages.open, 'id') });
	await open.click();
	const dialog = page.getByRole('dialog');
	const rows = Array.from({ length: 120 }, (_, n) => `${n};Catatan nomor ${n}`).join('\r\n');
	await dialog.locator('input[type=file]').setInputFiles({ name: 'catatan.csv', mimeType: 'text/csv', buffer: Buffer.from(`No;Catatan\r\n${rows}`) });
	await expect(dialog.getByText(say(boardImportMessages['notes-found'], 'id', { name: 'catatan.csv', n: 120 }))).toBeVisible();
	await seesNoBarrier(page);
	await dialog.getByRole('button', { name: say(boardImportMessages.put, 'id') }).click();
	await expect(dialog.getByText(say(boardImportMessages.done, 'id', { n: 120 }))).toBeVisible();
	const notesOf = async () => {
		const state = await api(url).state(workshop.workshopId, workshop.facilitatorToken);
		return (state as { rooms: { roomId: string; notes?: number }[] }).rooms.find(({ roomId }) => roomId === workshop.plenary)?.notes;
	};
	await expect.poll(notesOf).toBe(120);
	await dialog.getByRole('button', { name: say(boardImportMessages.undo, 'id') }).click();
	await expect.poll(notesOf).toBe(0);
	await dialog.getByRole('button', { name: say(boardImportMessages.another, 'id') }).click();
	const scene = {
		type: 'excalidraw/clipboard',
		elements: [
			{ id: 'r', type: 'rectangle', x: 0, y: 0, width: 200, height: 100, strokeColor: '#1e1e1e', backgroundColor: '#ffc9c9', fillStyle: 'solid' },
			{ id: 't', type: 'text', x: 300, y: 0, width: 100, height: 25, text: 'Alur', fontSize: 20 },
			{ id: 'i', type: 'image', x: 0, y: 0 },
		],
	};
	await dialog.getByRole('textbox', { name: say(boardImportMessages['or-paste'], 'id') }).fill(JSON.stringify(scene));
	await dialog.getByRole('button', { name: say(boardImportMessages.preview, 'id') }).click();
	await expect(dialog.getByText(say(importMessages['left-out-title'], 'id', { n: 1 }))).toBeVisible();
	await dialog.getByRole('button', { name: say(boardImportMessages.put, 'id') }).click();
	await dialog.getByRole('button', { name: 'Tutup', exact: true }).last().click();
	await expect(page.locator('.tl-shape[data-shape-type="geo"]')).toBeVisible();
	await expect(page.locator('.tl-shape[data-shape-type="text"]')).toContainText('Alur');
});

/** Puts a file or a text on the clipboard of the page, or drops it on the canvas. */
const bring = (page: Page, how: 'paste' | 'drop', { file, text = '' }: { file?: { name: string; content: string }; text?: string }) =>
	page.locator('.tl-canvas').evaluate(
		(canvas, [how, file, text]) => {
			const transfer = new DataTransfer();
			if (text !== '') transfer.setData('text/plain', text);
			if (file) transfer.items.add(new File([file.content], file.name));
			const at = { bubbles: true, cancelable: true, clientX: 400, clientY: 400 };
			if (how === 'paste') canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
			else for (const type of ['dragover', 'drop']) canvas.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, ...at }));
		},
		[how, file, text] as const,
	);

test('what is dropped or pasted on the board is shown before it is put there', async ({ person }) => {
	const { workshop, url } = stage;
	const context = await person();
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	await page.goto(`${url}/w/${workshop.workshopId}/r/${workshop.room('educators')}`);
	await page.locator('.tl-note__container').first().waitFor();
	const dialog = page.getByRole('dialog');
	const close = () => page.keyboard.press('Escape');
	const scene = { elements: [{ id: 'r', type: 'rectangle', x: 0, y: 0, width: 200, height: 100 }] };
	const drawing = (name: string) => say(boardImportMessages['drawing-found'], 'id', { name, n: 1, kinds: '1 bentuk' });

	await bring(page, 'drop', { file: { name: 'alur.excalidraw', content: JSON.stringify({ type: 'excalidraw', ...scene }) } });
	await expect(dialog.getByText(drawing('alur.excalidraw'))).toBeVisible();
	await seesNoBarrier(page);
	await close();
	await bring(page, 'paste', { text: JSON.stringify({ type: 'excalidraw/clipboard', ...scene }) });
	await expect(dialog.getByText(drawing(say(boardImportMessages.pasted, 'id')))).toBeVisible();
	await close();
	await bring(page, 'drop', { file: { name: 'rusak.tldr', content: '{' } });
	await expect(dialog.getByRole('alert')).toContainText(say(faultMessages['not-json'], 'id'));
	await seesNoBarrier(page);
	await close();
	await bring(page, 'drop', { file: { name: 'catatan.csv', content: 'No;Catatan\n1;Dari seretan\n2;Kedua' } });
	await expect(dialog.getByText(say(boardImportMessages['notes-found'], 'id', { name: 'catatan.csv', n: 2 }))).toBeVisible();
	await dialog.getByRole('button', { name: say(boardImportMessages.put, 'id') }).click();
	await expect(dialog.getByText(say(boardImportMessages.done, 'id', { n: 2 }))).toBeVisible();
	await close();
	await expect(page.locator('.tl-shape').filter({ hasText: 'Dari seretan' })).toHaveCount(1);
	await bring(page, 'drop', { file: { name: 'foto.png', content: 'x' } });
	await expect(page.getByText(say(boardMessages['no-files'], 'id')).first()).toBeVisible();
	await expect(dialog).toHaveCount(0);
});

test('a roster, an archive and notes for a board come in on a phone, and nothing there is wider than its screen', async ({ person }) => {
	const { workshop, url } = stage;
	const context = await person({ viewport: { width: 360, height: 740 } });
	await signIn(context, stage, 'facilitator');
	const page = await context.newPage();
	const fits = async (name: string) => {
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0);
		await seesNoBarrier(page);
		if (process.env.IMPORT_SHOTS) await page.screenshot({ path: `${process.env.IMPORT_SHOTS}/${name}.png`, fullPage: true });
	};
	const file = (name: string, content: string) =>
		page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
	await page.goto(`${url}/w/${workshop.workshopId}/roster`);
	await page.getByRole('button', { name: say(boardImportMessages['choose-file'], 'id') }).waitFor();
	await fits('roster-empty');
	await file('daftar.xls', '\u00d0\u00cf\u0000\u0001');
	await expect(page.getByRole('alert')).toContainText(say(faultMessages['no-text'], 'id'));
	await fits('roster-wrong');
	await file('daftar.csv', `Nama;Sektor;Kelompok\nBu Ani Rahayu Kusumaningtyas Wulandari;Akademisi;1\n${'x'.repeat(79)};Ksatria;9\n;Akademisi;1`);
	await expect(page.getByText(say(importMessages['left-out-title'], 'id', { n: 3 }))).toBeVisible();
	await fits('roster-preview');
	await page.goto(`${url}/new`);
	await page.getByRole('heading').first().waitFor();
	await fits('archive-empty');
	await file('salah.json', '{');
	await expect(page.getByRole('alert').first()).toBeVisible();
	await fits('archive-wrong');
	const archive = await request(`${url}/api/workshops/${workshop.workshopId}/export/json`, { token: workshop.facilitatorToken });
	const [, board] = (archive.body as { documents: { boards: { records: unknown[] }[] } }).documents.boards;
	board?.records.push({ id: 'shape:evil', typeName: 'shape', type: 'embed' });
	await file('arsip.json', JSON.stringify(archive.body));
	await expect(page.getByText(say(importMessages['left-out-title'], 'id', { n: 1 }))).toBeVisible();
	await fits('archive-preview');
	await file('baru.json', JSON.stringify({ ...(archive.body as object), version: 2 }));
	await expect(page.getByRole('alert').first()).toContainText('Rembuk yang lebih baru (version)');
	await page.goto(`${url}/w/${workshop.workshopId}/r/${workshop.plenary}`);
	await page.getByRole('button', { name: say(boardImportMessages.open, 'id') }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox', { name: say(boardImportMessages['or-paste'], 'id') }).fill('Dari ponsel\nKedua');
	await fits('board-import');
	await dialog.getByRole('button', { name: say(boardImportMessages.preview, 'id') }).click();
	await fits('board-preview');
	await dialog.getByRole('button', { name: say(boardImportMessages.put, 'id') }).click();
	await expect(dialog.getByText(say(boardImportMessages.done, 'id', { n: 2 }))).toBeVisible();
});
