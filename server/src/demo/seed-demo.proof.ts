import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fixture from '@rembuk/shared/demo/ruu-pekerja-sosial.json' with { type: 'json' };
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { startApp } from '../testing/start-app.ts';
import { seedDemo } from './seed-demo.ts';

interface Archive {
	people: { name: string; sector?: string; role: string }[];
	cards: { what: string; due: unknown; forWhom: string[]; who: { key: string }[]; sources: { text: string; author: string }[] }[];
	documents: { boards: { records: { id: string; type?: string; meta?: { author?: string } }[] }[] };
}

it('fills a server with the whole day, which every format then holds', async () => {
	const app = await startApp();
	const lines: string[] = [];
	const demo = await seedDemo(`${app.url}/`, (line) => lines.push(line));

	expect(lines.join('\n')).toContain(demo.facilitatorUrl);
	expect(lines.join('\n')).toContain(demo.joinUrl);
	expect(demo.people.map(({ name }) => name).slice(0, 2)).toEqual(['Peserta 01', 'Peserta 02']);

	const lead = app.api.as(demo.facilitatorToken);
	const file = (format: string, language: string) => lead.get<Archive>(`/api/workshops/${demo.workshopId}/export/${format}?lang=${language}`);
	const { body: archive } = await file('json', 'id');
	const participants = archive.people.filter(({ role }) => role === 'participant');
	for (const { key, count } of fixture.sectors) expect(participants.filter(({ sector }) => sector === key)).toHaveLength(count);
	const notes = archive.documents.boards.flatMap(({ records }) => records.filter(({ type }) => type === 'note'));
	expect(notes).toHaveLength(48);
	// twelve notes a group, written by all of its eleven or twelve members
	expect(new Set(notes.map(({ meta }) => meta?.author)).size).toBe(45);
	expect(archive.cards.map(({ what }) => what)).toEqual(fixture.actionCards.map(({ what }) => what.id));
	for (const [index, card] of fixture.actionCards.entries()) {
		const made = archive.cards[index];
		expect(made?.due).toEqual(card.due);
		expect(made?.forWhom.toSorted()).toEqual(card.for.toSorted());
		expect(made?.who.map(({ key }) => key).toSorted()).toEqual(card.who.toSorted());
		const words = fixture.topics.find(({ key }) => key === card.topic)?.notes;
		expect(made?.sources.map(({ text }) => text).toSorted()).toEqual(card.fromNotes.map((note) => words?.[note]).toSorted());
	}

	const markdown = (await file('markdown', 'en')).body as unknown as { text: string };
	for (const words of ['Monday, 22 July 2019', '45 people', '(by 3 September 2021)', 'Ministry of Social Affairs; House Commission VIII'])
		expect(markdown.text).toContain(words);
	const docx = await fetch(`${app.url}/api/workshops/${demo.workshopId}/export/docx?lang=id`, {
		headers: { authorization: `Bearer ${demo.facilitatorToken}` },
	});
	expect(docx.headers.get('content-disposition')).toContain('rembuk-workshop-sosialisasi-ruu-pekerja-sosial-2019-07-22.docx');
	const document = strFromU8(unzipSync(new Uint8Array(await docx.arrayBuffer()))['word/document.xml'] ?? new Uint8Array());
	for (const card of fixture.actionCards) expect(document).toContain(card.what.id);
});

it('tells what the server refused', async () => {
	const refusing = createServer((_, response) => response.writeHead(429).end('{"error":{"code":"slow-down"}}'));
	await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void refusing.close());
	const { port } = refusing.address() as AddressInfo;
	await expect(seedDemo(`http://127.0.0.1:${port}`, () => undefined)).rejects.toThrow('POST /api/workshops was refused (429): {"error":{"code":"slow-down"}}');
});
