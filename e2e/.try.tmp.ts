import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { makeWorkshop } from './support/workshop.ts';

const url = readFileSync('/tmp/board-url', 'utf8').trim();
const made = await makeWorkshop(url);
const browser = await chromium.launch({
	executablePath: '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
async function person(name: string) {
	const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	page.on('console', (m) => {
		if (['error', 'warning'].includes(m.type())) console.log(name, m.type(), m.text().slice(0, 300));
	});
	page.on('pageerror', (e) => console.log(name, 'PAGEERROR', e.message.slice(0, 500), e.stack?.slice(0, 600)));
	page.on('request', (r) => {
		if (!r.url().startsWith(url) && !r.url().startsWith('data:') && !r.url().startsWith('blob:')) console.log(name, 'FOREIGN', r.url());
	});
	const joined = await (
		await context.request.post(url + '/api/join', { data: { code: made.code, name, sector: 'academic', topicKey: 'service-users' }, headers: { origin: url } })
	).json();
	if (!joined.workshopId) console.log(joined);
	await page.goto(`${url}/w/${joined.workshopId}`);
	return { page, context, joined };
}
const topics = made.rooms.filter((r: any) => r.topicKey).map((r: any) => r.topicKey);
console.log(topics);
const a = await person('Apple');
await a.page.waitForSelector('.tl-canvas', { timeout: 30000 }).catch(() => console.log('no canvas'));
await a.page.waitForTimeout(1500);
await a.page.screenshot({ path: '/tmp/try-1.png' });
await a.page.locator('.tl-canvas').click({ position: { x: 300, y: 300 } });
await a.page.keyboard.press('n');
await a.page.waitForTimeout(300);
await a.page.keyboard.type('halo dunia', { delay: 20 });
await a.page.waitForTimeout(300);
await a.page.keyboard.press('Tab');
await a.page.keyboard.type('yang kedua', { delay: 20 });
await a.page.keyboard.press('Escape');
const b = await person('Berta');
await b.page.waitForSelector('.tl-canvas', { timeout: 30000 });
await b.page.waitForTimeout(2500);
await b.page.screenshot({ path: '/tmp/try-2.png' });
await a.page.screenshot({ path: '/tmp/try-3.png' });
await browser.close();
