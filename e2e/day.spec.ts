import type { Page } from '@playwright/test';
import { pickText } from '@rembuk/shared/text/locale';
import { cardPage } from './pages/card-page.ts';
import { createPage } from './pages/create-page.ts';
import { doorPage } from './pages/door-page.ts';
import { leadPage } from './pages/lead-page.ts';
import { roomPage } from './pages/room-page.ts';
import { api, type Joined } from './support/call.ts';
import { docxText, flat, hasOffice, officeText } from './support/documents.ts';
import { FIXTURE_PATH, fixture, people } from './support/fixture.ts';
import { type Member, writeDealt } from './support/group-work.ts';
import type { Peer } from './support/peer.ts';
import { type RembukServer, startServer } from './support/server.ts';
import { expect, test } from './support/test.ts';

/** Who sits at a browser, by group; everybody else speaks the protocol. */
const AT_A_BROWSER = ['regulators', 'regulators', 'service-users', 'educators', 'associations'] as const;
const ON_A_PHONE = 3;
/** All must be in within this time, from one address. */
const JOIN_LIMIT_MS = 10_000;

let server: RembukServer;
test.beforeEach(async () => {
	server = await startServer();
});
test.afterEach(async () => server.close());

test('the day of the fixture: 45 people, 48 notes, four cards, a crash, a document', async ({ person, peer }) => {
	test.setTimeout(900_000);
	const url = server.url;
	const groups = new Map(fixture.topics.map((topic) => [topic.key, topic]));
	const titleOf = (key: string) => groups.get(key)?.title.id ?? '';
	const sectorTitle = new Map(fixture.sectors.map(({ key, title }) => [key, title.id]));

	// ── The facilitator creates the workshop from the file; its notes are for the participants to write ──
	const leadTab = await (await person()).newPage();
	const creating = createPage(leadTab, url);
	await creating.open();
	await creating.fromFile(FIXTURE_PATH, { notesOnBoards: false });
	const { code, facilitatorUrl, workshopId } = await creating.create();
	const facilitatorToken = decodeURIComponent(new URL(facilitatorUrl).hash.slice(workshopId.length + 2));
	await creating.lead();
	const lead = leadPage(leadTab);
	await lead.ready();
	const { rooms } = await api(url).state(workshopId, facilitatorToken);
	const roomOf = (topicKey: string) => rooms.find((room) => room.topicKey === topicKey)?.roomId ?? '';

	// ── 45 people join at once from one address: five in browsers, forty as protocol clients ──
	const everybody = people();
	const tabs: Page[] = [];
	for (const [at, topicKey] of AT_A_BROWSER.entries()) {
		const page = await (await person(at === ON_A_PHONE ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {})).newPage();
		await doorPage(page, url).open(code);
		await doorPage(page, url).fill({ name: everybody[at]?.name ?? '', sector: sectorTitle.get(everybody[at]?.sector ?? ''), group: titleOf(topicKey) });
		tabs.push(page);
	}
	const topicKeys = [...groups.keys()];
	const others = everybody.slice(AT_A_BROWSER.length).map((one, at) => ({ ...one, topicKey: topicKeys[at % topicKeys.length] ?? '' }));
	const started = Date.now();
	const [joined] = await Promise.all([
		Promise.all(
			others.map((one) =>
				api(url)
					.join({ code, ...one })
					.then((answer): Joined & { topicKey: string } => ({ ...answer, topicKey: one.topicKey })),
			),
		),
		Promise.all(tabs.map((page) => doorPage(page, url).enter())),
	]);
	expect(Date.now() - started).toBeLessThan(JOIN_LIMIT_MS);
	await expect(lead.people(45)).toBeVisible();

	// ── Forty of them open their rooms with the stock provider ──
	const members = new Map<string, Member[]>(topicKeys.map((key) => [key, []]));
	for (const one of joined) {
		const theirs: Peer = peer({ url, roomId: roomOf(one.topicKey), token: one.token });
		members.get(one.topicKey)?.push({ person: one, peer: theirs });
	}
	const allPeers = [...members.values()].flat();
	await Promise.all(allPeers.map(({ peer: theirs }) => theirs.synced()));
	const [ani, budi, citra, dewi, eko] = tabs.map((page) => roomPage(page));
	if (!ani || !budi || !citra || !dewi || !eko) throw new Error('five browsers were opened');
	await Promise.all([ani, budi, citra, eko].map((room) => room.ready()));

	// ── The first half of the notes, two browsers typing at once in one room ──
	const notesOf = (key: string) => groups.get(key)?.notes ?? [];
	const regulators = notesOf('regulators');
	writeDealt(notesOf('service-users').slice(2, 7), members.get('service-users') ?? [], 0);
	writeDealt(notesOf('educators').slice(3, 8), members.get('educators') ?? [], 0);
	writeDealt(notesOf('associations').slice(2, 7), members.get('associations') ?? [], 0);
	await Promise.all([
		ani.write(regulators.slice(0, 3)),
		budi.write(regulators.slice(3, 6)),
		citra.write(notesOf('service-users').slice(0, 2)),
		dewi.send(notesOf('educators').slice(0, 3)),
	]);
	await Promise.all([ani, budi, citra, dewi].map((room) => room.saved()));
	await Promise.all(allPeers.map(({ peer: theirs }) => theirs.saved()));

	// ── SIGKILL. Everybody goes on writing ──
	await server.kill();
	await Promise.all([ani.offline(), budi.offline()]);
	writeDealt(notesOf('service-users').slice(7), members.get('service-users') ?? [], 1);
	writeDealt(notesOf('educators').slice(8), members.get('educators') ?? [], 1);
	writeDealt(notesOf('associations').slice(7), members.get('associations') ?? [], 1);
	await Promise.all([ani.write(regulators.slice(6, 9)), budi.write(regulators.slice(9, 12)), eko.write(notesOf('associations').slice(0, 2))]);
	await server.start();
	await Promise.all(allPeers.map(({ peer: theirs }) => theirs.saved()));
	await Promise.all([ani, budi, citra, dewi, eko].map((room) => room.saved()));

	// ── Nothing is lost or doubled: on any protocol client, for a newcomer, in any browser ──
	for (const [key, group] of members) {
		const wanted = [...notesOf(key)].sort();
		for (const { peer: theirs } of group) await expect.poll(() => theirs.words().sort()).toEqual(wanted);
		const late = peer({ url, roomId: roomOf(key), token: facilitatorToken });
		await late.synced();
		expect(late.words().sort()).toEqual(wanted);
		expect(group.flatMap(({ peer: theirs }) => theirs.refusals)).toEqual([]);
		await expect(lead.notes(titleOf(key), wanted.length)).toBeVisible();
	}
	for (const [at, room] of [ani, budi, citra, dewi, eko].entries()) {
		const wanted = [...notesOf(AT_A_BROWSER[at] ?? '')].sort();
		await room.showNotes(at === ON_A_PHONE);
		await expect.poll(async () => (await room.noteWords()).sort()).toEqual(wanted);
		await tabs[at]?.reload();
		await room.showNotes(at === ON_A_PHONE);
		await expect.poll(async () => (await room.noteWords()).sort(), 'after a reload').toEqual(wanted);
	}

	// ── The four cards, each from its source notes: two by hand in browsers, two by scripts ──
	const stakeholderTitle = new Map(fixture.stakeholders.map(({ key, title }) => [key, title.id]));
	const cardOf = (key: string) => {
		const found = fixture.actionCards.find(({ topic }) => topic === key);
		if (!found) throw new Error(`no card of ${key}`);
		return { ...found, sources: found.fromNotes.map((at) => notesOf(key)[at] ?? '') };
	};
	for (const [key, room, page] of [
		['regulators', ani, tabs[0]],
		['service-users', citra, tabs[2]],
	] as const) {
		if (!page) throw new Error('no tab');
		const { what, who, for: forWhom, due, sources } = cardOf(key);
		await room.makeCardFrom(sources);
		const card = cardPage(page);
		await card.ready();
		await card.word(what.id);
		for (const one of who) await card.who(stakeholderTitle.get(one) ?? '');
		for (const one of forWhom) await card.forWhom(stakeholderTitle.get(one) ?? '');
		await card.due(due);
		await expect(card.complete).toBeVisible();
		await card.close();
		await room.saved();
	}
	for (const key of ['educators', 'associations']) {
		const { what, who, for: forWhom, due, sources } = cardOf(key);
		const [member] = members.get(key) ?? [];
		if (!member) throw new Error(`nobody in ${key}`);
		const fromNotes = sources.map((words) => member.peer.idOf(words));
		await api(url).card(workshopId, member.person.token, { roomId: roomOf(key), what: what.id, who, forWhom, due, fromNotes });
	}
	for (const key of topicKeys) await expect(lead.cards(titleOf(key), 1)).toBeVisible();

	// ── The document ──
	const download = await lead.download('Berkas hasil, Word (DOCX)');
	expect(download.suggestedFilename()).toMatch(/^rembuk-[a-z0-9-]+-2019-07-22\.docx$/);
	for (const locale of ['id', 'en'] as const) {
		const { bytes } = await api(url).file(workshopId, facilitatorToken, 'docx', locale);
		const read = [docxText(bytes)];
		if (await hasOffice()) read.push(await officeText(bytes));
		else console.log('LibreOffice is not installed: the DOCX was read, but not opened in it.');
		for (const text of read.map(flat)) {
			for (const { topic } of fixture.actionCards) {
				const { what, who, for: forWhom, sources } = cardOf(topic);
				expect(text).toContain(what.id);
				for (const one of [...who, ...forWhom]) expect(text).toContain(pickText(fixture.stakeholders.find(({ key }) => key === one)?.title, locale));
				for (const words of sources) expect(text).toContain(words);
			}
			for (const { notes } of fixture.topics) for (const words of notes) expect(text).toContain(words);
			for (const { name } of everybody) expect(text).toContain(name);
			const when = {
				id: ['dalam 1–2 bulan', '31 Juli 2020', 'tiga bulan|3 bulan|triwulan', '24 bulan'],
				en: ['1–2 months', '31 July 2020', '3 months|three months|quarter', '24 months'],
			};
			for (const words of when[locale]) expect(text).toMatch(new RegExp(words, 'i'));
		}
	}

	// ── The archive holds all ──
	const archive = (await api(url).file(workshopId, facilitatorToken, 'json', 'id')).body as {
		people: unknown[];
		cards: { what: string; sources: { text: string }[] }[];
		documents: unknown;
	};
	expect(archive.people).toHaveLength(46);
	expect(archive.cards.map(({ what }) => what).sort()).toEqual(fixture.actionCards.map(({ what }) => what.id).sort());
	for (const { what, sources } of archive.cards) {
		const key = fixture.actionCards.find((card) => card.what.id === what)?.topic ?? '';
		expect(sources.map(({ text }) => text).sort()).toEqual([...cardOf(key).sources].sort());
	}
	const kept = JSON.stringify(archive.documents);
	for (const { notes } of fixture.topics) for (const words of notes) expect(kept).toContain(JSON.stringify(words).slice(1, -1));
	expect(await server.stop()).toBe(0);
});
