import { describe, expect, it } from 'vitest';
import { seedDemo } from '../demo/seed-demo.ts';
import { openApi } from '../testing/api.ts';
import { startApp } from '../testing/start-app.ts';

interface Archive {
	people: { id: string; name: string; role: string }[];
	rooms: { roomId: string }[];
	workshopId: string;
	documents: { boards: { roomId: string; records: { id: string; typeName: string }[] }[] };
}

/** An archive without what must differ: ids of workshop, rooms and people are replaced by their place, the code and the day of export are left out. */
function comparable(archive: Archive): unknown {
	let text = JSON.stringify(archive);
	const ids = [
		archive.workshopId,
		...archive.rooms.map(({ roomId }) => roomId),
		...archive.people
			.map(({ name, role, id }) => [name, role, id] as const)
			.sort()
			.map(([, , id]) => id),
	];
	ids.forEach((id, n) => {
		text = text.replaceAll(id, `#${n}`);
	});
	const { exportedAt: _day, rooms, people, cards, documents, ...rest } = JSON.parse(text);
	const { workshop, plan, boards } = documents;
	const byKey = (value: Record<string, unknown>) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
	const { info, ...state } = workshop;
	const { code: _code, ...about } = info;
	const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
	return {
		rest,
		rooms,
		cards,
		people: [...people].sort(byId),
		about,
		state: byKey(state),
		plan: { entries: byKey(plan.entries), texts: byKey(plan.texts) },
		boards: boards.map(({ roomId, records }: { roomId: string; records: { id: string }[] }) => ({ roomId, records: [...records].sort(byId) })),
	};
}

describe('POST /api/import', () => {
	it('makes a workshop that exports as the archive that it came from', async () => {
		const app = await startApp();
		const api = openApi(app.url);
		const day = await seedDemo(app.url, () => undefined);
		const lead = openApi(app.url, day.facilitatorToken);
		const archive = (await lead.get<Archive>(`/api/workshops/${day.workshopId}/export/json`)).body;
		const made = await api.post<{ workshopId: string; facilitatorToken: string; code: string; report: { leftOut: unknown[] } }>('/api/import', archive);
		expect(made.status).toBe(201);
		expect(made.body.report.leftOut).toEqual([]);
		expect(made.body.workshopId).not.toBe(day.workshopId);
		const again = (await openApi(app.url, made.body.facilitatorToken).get<Archive>(`/api/workshops/${made.body.workshopId}/export/json`)).body;
		expect(comparable(again)).toEqual(comparable(archive));
	});

	it('leaves out what cannot be read, and names it', async () => {
		const app = await startApp();
		const day = await seedDemo(app.url, () => undefined);
		const archive = (await openApi(app.url, day.facilitatorToken).get<Archive>(`/api/workshops/${day.workshopId}/export/json`)).body;
		archive.documents.boards[0]?.records.push({ id: 'shape:evil', typeName: 'shape' }, { id: 'shape:../x', typeName: 'shape' });
		const made = await openApi(app.url).post<{ report: { leftOut: { path: string }[] } }>('/api/import', archive);
		expect(made.status).toBe(201);
		expect(made.body.report.leftOut.map(({ path }) => path.split('.').slice(3).join('.'))).toEqual(['shape:evil', 'shape:../x']);
	});

	it('refuses what is no archive, naming the field', async () => {
		const app = await startApp();
		const answer = await openApi(app.url).post<{ error: { code: string; field: string } }>('/api/import', { format: 'something-else' });
		expect(answer.status).toBe(400);
		expect(answer.body.error.field).toBe('format');
	});
});
