/** A workshop in full swing for specs that look at screens: people in every group, notes, and the four action cards. */
import type { Locale } from '@rembuk/shared/text/locale';
import { api, type Joined } from './call.ts';
import { fixture, withoutNotes } from './fixture.ts';
import { type MadeWorkshop, makeWorkshop } from './workshop.ts';

export interface Stage {
	url: string;
	workshop: MadeWorkshop;
	/** One member of each group, by topic key. */
	members: Map<string, Joined>;
}

/** Sets the stage on a running server over its API. */
export async function setStage(url: string, { language = 'id' }: { language?: Locale } = {}): Promise<Stage> {
	const workshop = await makeWorkshop(url, { ...withoutNotes(), workshop: { ...fixture.workshop, language } });
	const members = new Map<string, Joined>();
	const noteIds = new Map<string, string[]>();
	for (const [at, topic] of fixture.topics.entries()) {
		const member = await workshop.join(`Peserta ${at + 1}`, topic.key, fixture.sectors[at % fixture.sectors.length]?.key);
		members.set(topic.key, member);
		const ids: string[] = [];
		for (const text of topic.notes) ids.push((await api(url).note(workshop.workshopId, member.token, { roomId: workshop.room(topic.key), text })).noteId);
		noteIds.set(topic.key, ids);
	}
	for (const card of fixture.actionCards) {
		const fromNotes = card.fromNotes.map((at) => noteIds.get(card.topic)?.[at]);
		const { what, who, due } = card;
		await api(url).card(workshop.workshopId, members.get(card.topic)?.token ?? '', {
			roomId: workshop.room(card.topic),
			what: what[language],
			who,
			forWhom: card.for,
			due,
			fromNotes,
		});
	}
	return { url, workshop, members };
}
