import { AppError } from '@rembuk/shared/errors';
import { EVENING, fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import { viewWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { exportWorkshop } from './export-workshop.ts';
import { fileName } from './file-name.ts';
import { FORMATS } from './formats/index.ts';
import { writeInThread } from './write-in-thread.ts';

const wholeOf = (doc: Y.Doc) => ({ base: Y.encodeStateAsUpdate(doc), tail: [] });

/** The fixture's day behind a registry that counts who is open. */
function openDay({ failAt }: { failAt?: string } = {}) {
	const { workshopId, workshopDoc, boards } = fixtureDay();
	const open = new Set<string>();
	const registry = {
		open: (roomId: string) => {
			const doc = boards.find((board) => board.roomId === roomId)?.doc;
			if (!doc || roomId === failAt) return Promise.reject(new AppError('storage-failed'));
			open.add(roomId);
			return Promise.resolve({ doc, state: () => wholeOf(doc), release: () => open.delete(roomId) });
		},
	};
	const live = { room: { doc: workshopDoc, state: () => wholeOf(workshopDoc) }, view: viewWorkshop(workshopDoc) };
	return { open, boards, run: (format: string) => exportWorkshop({ workshopId, live, registry, format, locale: 'id', now: EVENING }) };
}

describe('exporting a workshop', () => {
	it.each([...FORMATS.filter(({ heavy }) => !heavy), ...FORMATS.filter(({ format }) => format === 'xlsx')].map(({ format }) => format))(
		'gives a file and leaves no room open: %s',
		async (format) => {
			const day = openDay();
			const { bytes, fileName: name, mediaType } = await day.run(format);
			expect(bytes.length).toBeGreaterThan(400);
			expect(name).toMatch(/^rembuk-workshop-sosialisasi-ruu-pekerja-sosial-2019-07-22(-png|-svg)?\.[a-z]+$/);
			expect(mediaType).toBe(FORMATS.find((one) => one.format === format)?.mediaType);
			expect(day.open.size).toBe(0);
		},
	);

	it('refuses a format that is not in the list', async () => {
		await expect(openDay().run('exe')).rejects.toMatchObject({ code: 'unknown-format', status: 404 });
		await expect(openDay().run('toString')).rejects.toMatchObject({ code: 'unknown-format' });
	});

	it('closes the rooms that it opened when one cannot be opened', async () => {
		const failAt = fixtureDay().boards[2]?.roomId ?? '';
		const day = openDay({ failAt });
		await expect(day.run('csv')).rejects.toMatchObject({ code: 'storage-failed' });
		expect(day.open.size).toBe(0);
	});
});

describe('the thread', () => {
	const day = fixtureDay();
	const job = {
		workshopId: day.workshopId,
		workshopState: [Y.encodeStateAsUpdate(day.workshopDoc)],
		boards: day.boards.map(({ roomId, doc }) => ({ roomId, state: [Y.encodeStateAsUpdate(doc)] })),
		locale: 'en' as const,
		now: EVENING,
		format: 'docx',
	};

	it('writes while the event loop goes on', async () => {
		let ticks = 0;
		const told: number[] = [];
		const timer = setInterval(() => ticks++, 5);
		const bytes = await writeInThread(job, { tell: (done, of) => told.push(done / of) }).finally(() => clearInterval(timer));
		expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('Workshop on the Social Workers Bill');
		expect(ticks).toBeGreaterThan(3);
		expect(told.length).toBeGreaterThan(10);
		expect(told).toEqual(told.toSorted((a, b) => a - b));
	});

	it('ends what takes too long, and what breaks, with a clear refusal; the next one is served', async () => {
		const slow = writeInThread(job, { timeLimit: 1 });
		const broken = writeInThread({ ...job, boards: 'none' as never });
		const unknown = writeInThread({ ...job, format: 'nothing' });
		const gone = new AbortController();
		const cancelled = writeInThread(job, { signal: gone.signal });
		const good = writeInThread({ ...job, format: 'xlsx' });
		gone.abort();
		await expect(slow).rejects.toMatchObject({ code: 'export-failed', cause: { message: 'not finished after 1 ms' } });
		await expect(broken).rejects.toMatchObject({ code: 'export-failed', status: 500 });
		await expect(unknown).rejects.toMatchObject({ code: 'export-failed', cause: { message: 'broken: no format nothing' } });
		await expect(cancelled).rejects.toMatchObject({ code: 'export-failed', cause: { message: 'nobody waits for it any more' } });
		expect((await good).length).toBeGreaterThan(5000);
	});
});

describe('the name of a file', () => {
	it('is plain ASCII whatever the title', () => {
		expect(fileName('Workshop Sosialisasi RUU Pekerja Sosial', '2019-07-22', 'docx')).toBe('rembuk-workshop-sosialisasi-ruu-pekerja-sosial-2019-07-22.docx');
		expect(fileName('Réunion – “étape 2”: À/B\\C', '2026-01-02', 'md')).toBe('rembuk-reunion-etape-2-a-b-c-2026-01-02.md');
		expect(fileName('社会福祉士', '2026-01-02', 'csv')).toBe('rembuk-2026-01-02.csv');
		expect(fileName('../../etc/passwd\r\nX: "y"', '2026-01-02', 'csv')).toBe('rembuk-etc-passwd-x-y-2026-01-02.csv');
		expect(fileName('a'.repeat(500), '2026-01-02', 'json').length).toBeLessThan(100);
	});
});
