import { expect, test } from '../support/test.ts';
import { makeWorkshop } from '../support/workshop.ts';
import { openBoard } from './board-person.ts';

const CARD = '.tl-shape[data-shape-type="action-card"]';

test('a card on the board grows with its words, for everybody, and long words wrap', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	const sentence = 'Menyusun peraturan menteri tentang pembagian kewenangan pusat dan daerah, dengan melibatkan organisasi profesi dan penerima layanan. ';
	await budi.writeNote(`${sentence.repeat(3)}${'Pertanggungjawabannya'.repeat(6)}`);
	await budi.page.keyboard.press('Shift+A');
	await budi.page.getByRole('dialog').waitFor();
	await budi.page.keyboard.press('Escape');
	await expect(budi.page.getByRole('dialog')).toHaveCount(0);
	for (const one of [budi, citra]) {
		await one.page.locator('.tl-container').focus();
		await one.page.keyboard.press('Shift+!'); // shows everything: what is out of sight is not laid out
		const card = one.page.locator(CARD);
		await expect(card).toContainText('Pertanggungjawabannya');
		await expect
			.poll(() =>
				card.evaluate((shape) => {
					const face = shape.querySelector('article');
					const what = face?.querySelector('p');
					if (!face || !what) return 'no face';
					const cut = [face, what].filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1).length;
					return { cut, isGrown: face.offsetHeight > 220, fits: face.offsetHeight <= (shape as HTMLElement).offsetHeight + 1 };
				}),
			)
			.toEqual({ cut: 0, isGrown: true, fits: true });
	}
	await Promise.all([budi.saved(), citra.saved()]);
});

test('a card deleted on the plan screen leaves nothing on the board, and comes back whole', async ({ server, person }) => {
	const workshop = await makeWorkshop(server.url);
	const budi = await openBoard(server.url, workshop, person, 'Budi');
	const citra = await openBoard(server.url, workshop, person, 'Citra');
	await budi.writeNote('bentuk tim');
	await budi.page.keyboard.press('Shift+A');
	await budi.page.getByRole('dialog').waitFor();
	await budi.page.keyboard.press('Escape');
	await expect(citra.page.locator(CARD)).toContainText('bentuk tim');
	const before = await citra.page.locator(CARD).boundingBox();
	await budi.saved();
	await budi.page.goto(`${server.url}/w/${workshop.workshopId}/plan`);
	await budi.page
		.getByRole('button', { name: /bentuk tim/ })
		.first()
		.click();
	await budi.page
		.getByRole('dialog')
		.getByRole('button', { name: /Delete/ })
		.click();
	const confirm = budi.page.getByRole('dialog').getByRole('button', { name: /Delete/ });
	if (await confirm.isVisible()) await confirm.click();
	const undo = budi.page.getByRole('button', { name: 'Undo' });
	await expect(undo).toBeVisible();
	await expect(citra.page.locator(CARD)).toHaveCount(0);
	await undo.click();
	await expect(citra.page.locator(CARD)).toContainText('bentuk tim');
	expect(await citra.page.locator(CARD).boundingBox()).toEqual(before);
});
