import { archiveSchema } from '@rembuk/shared/api/import-workshop';
import { buildReport } from '@rembuk/shared/report/build-report';
import { fixtureDay } from '@rembuk/shared/report/testing/fixture-day';
import type { Keeping } from '@rembuk/shared/workshop/keeping';
import { viewWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gatherKeeping, restoreKeeping } from '../afterwards/keeping.ts';
import { openCredentials } from '../auth/credentials.ts';
import { exportWorkshop } from '../exports/export-workshop.ts';
import { json } from '../exports/formats/json.ts';
import { openRoomRegistry } from '../rooms/room-registry.ts';
import { openStorage } from '../storage/open-storage.ts';
import { importWorkshop } from '../workshops/import-workshop.ts';
import { type RandomWorkshop, randomWorkshop } from '../workshops/testing/random-workshop.ts';

/** How many workshops are tried; `ROUND_TRIPS=200` on demand. */
const COUNT = Number(process.env.ROUND_TRIPS ?? 15);
/** The same moment for every export, because the moment of export is the one thing in an archive that is not the workshop's. */
const NOW = Date.UTC(2019, 8, 3);
const quiet = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** A server's parts without its doors, empty and in memory. */
async function freshServer() {
	const storage = await openStorage({ memory: true });
	const registry = openRoomRegistry({ storage, logger: quiet as never });
	onTestFinished(async () => {
		await registry.close();
		await storage.close();
	});
	const restore = (workshopId: string, keeping: Keeping) => restoreKeeping(storage, workshopId, keeping);
	return { storage, registry, restore, credentials: openCredentials(storage, () => NOW), now: () => NOW };
}
type Server = Awaited<ReturnType<typeof freshServer>>;

/** As the server would export it: boards in the order of their rooms. */
async function archiveOf(day: RandomWorkshop): Promise<string> {
	const rooms = viewWorkshop(day.workshopDoc).rooms();
	const boards = rooms.flatMap(({ roomId }) => day.boards.filter((board) => board.roomId === roomId));
	return new TextDecoder().decode(await json.write(buildReport({ ...day, boards, locale: 'id', now: NOW })));
}

async function importInto(server: Server, text: string) {
	const parsed = archiveSchema.safeParse(JSON.parse(text));
	expect(parsed.error?.issues).toBeUndefined();
	if (!parsed.success) throw new Error('no archive');
	const made = await importWorkshop(server, parsed.data);
	expect(made.read.leftOut.named).toEqual([]);
	return made;
}

async function exportFrom({ registry, storage }: Server, { workshopId, rooms }: Awaited<ReturnType<typeof importInto>>): Promise<string> {
	const room = await registry.open(rooms[0]?.roomId ?? '');
	try {
		const live = { workshopId, room, view: viewWorkshop(room.doc) };
		const { bytes } = await exportWorkshop({ workshopId, live, registry, format: 'json', locale: 'en', now: NOW, keeping: await gatherKeeping(storage, live) });
		return new TextDecoder().decode(bytes);
	} finally {
		room.release();
	}
}

describe('export → import into an empty server → export', () => {
	it('gives the same bytes for the demo’s day', async () => {
		const first = await archiveOf(fixtureDay());
		const server = await freshServer();
		expect(await exportFrom(server, await importInto(server, first))).toBe(first);
	});

	it(`gives the same bytes for ${COUNT} generated workshops`, { timeout: 30_000 + COUNT * 2000 }, async () => {
		const server = await freshServer(); // every workshop has ids of its own: all of them fit into one
		for (let seed = 1; seed <= COUNT; seed++) {
			const first = await archiveOf(randomWorkshop(seed));
			expect(await exportFrom(server, await importInto(server, first)), `seed ${seed}`).toBe(first);
		}
	});

	it('gives a copy that differs in nothing but ids where the workshop is still there', async () => {
		const server = await freshServer();
		const first = await archiveOf(randomWorkshop(7));
		await importInto(server, first);
		const copy = await importInto(server, first);
		const second = await exportFrom(server, copy);
		const archive = JSON.parse(first);
		expect(JSON.parse(second).workshopId).not.toBe(archive.workshopId);
		const third = await freshServer();
		expect(await exportFrom(third, await importInto(third, second))).toBe(second);
		for (const { roomId } of archive.rooms) expect(second).not.toContain(roomId);
	});

	it('leaves nothing behind when the storage fails in the middle, and does not build on what was there', async () => {
		const server = await freshServer();
		const first = await archiveOf(randomWorkshop(5));
		const archive = archiveSchema.parse(JSON.parse(first));
		const { batch } = server.storage;
		let hasFailed = false;
		const failing = {
			...server,
			storage: {
				...server.storage,
				batch: async (statements: Parameters<typeof batch>[0]) => {
					if (hasFailed) return batch(statements);
					hasFailed = true;
					throw new Error('disk full');
				},
			},
		};
		await expect(importWorkshop(failing, archive)).rejects.toThrow('disk full');
		const { db } = server.storage;
		for (const table of ['workshops', 'rooms', 'participants', 'credentials', 'updates'] as const) {
			expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([]);
		}
		const made = await importInto(server, first); // the rooms of the first try are still in memory: they must not be mixed up with these
		const again = await exportFrom(server, made);
		const later = await freshServer();
		expect(await exportFrom(later, await importInto(later, again))).toBe(again);
	});
});
