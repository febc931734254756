import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { chooseAs } from '../lib/session-as.ts';
import { answerWith, cleanPage, renderPage } from '../lib/testing/render-page.tsx';
import { WorkshopProvider } from './workshop-provider.tsx';

afterEach(cleanPage);

const open = () =>
	renderPage(
		<WorkshopProvider workshopId="w1">
			<p>inside</p>
		</WorkshopProvider>,
		'/w/w1',
	);
const refuse = (status: number, code: string) => answerWith(status, { error: { code, message: `server: ${code}` } });

test.each([
	[401, 'not-signed-in', 'Anda belum masuk ke workshop ini', 'Bergabung dengan kode'],
	[401, 'session-ended', 'Sesi Anda sudah berakhir', 'Pakai kode masuk ulang'],
	[410, 'workshop-deleted', 'Workshop ini sudah dihapus', 'Ke beranda'],
	[403, 'not-yours', 'Workshop tidak ditemukan', 'Ke beranda'],
	[404, 'unknown-workshop', 'Workshop tidak ditemukan', 'Ke beranda'],
])('%i %s is told in words, with what to do next', async (status, code, title, next) => {
	refuse(status, code);
	open();
	await screen.findByRole('heading', { level: 1, name: title });
	expect(screen.getByRole('link', { name: next })).toBeTruthy();
	expect(screen.queryByText('inside')).toBeNull();
	expect(document.title).toBe(`${title} · Rembuk`);
});

test('asks again by itself while somebody may still come in, and not after a workshop that was deleted', async () => {
	vi.useFakeTimers({ shouldAdvanceTime: true });
	try {
		const asked = async (status: number, code: string): Promise<number> => {
			const calls = refuse(status, code);
			const { unmount } = open();
			await vi.advanceTimersByTimeAsync(11_000);
			unmount();
			return calls.length;
		};
		expect(await asked(401, 'session-ended')).toBeGreaterThan(1);
		expect(await asked(410, 'workshop-deleted')).toBe(1);
	} finally {
		vi.useRealTimers();
	}
});

test('no server: it says so and can be tried again', async () => {
	answerWith(0);
	open();
	await screen.findByRole('heading', { name: 'Server tidak terjangkau' });
	expect(screen.getByRole('button', { name: 'Coba lagi' })).toBeTruthy();
});

test('a fault of the server is told in the server’s own words', async () => {
	refuse(503, 'storage-failed');
	open();
	await screen.findByText('server: storage-failed');
});

test('the cookie that this tab has chosen is asked for; another tab’s choice is not', async () => {
	chooseAs('w1', 'participant');
	chooseAs('w2', 'facilitator');
	const asked = refuse(401, 'not-signed-in');
	open();
	await screen.findByRole('heading', { level: 1 });
	expect(asked[0]?.url).toBe('/api/workshops/w1');
	expect(asked[0]?.headers.get('x-rembuk-as')).toBe('participant');
	expect(asked[0]?.headers.get('accept-language')).toBeTruthy();
});
