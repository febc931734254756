/** What anonymising forgets of a workshop: the ids and names of its people, and the ids of its rooms, which get new documents. Pure. */
import type { Locale } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage } from '@rembuk/shared/text/messages';
import type { Person, WorkshopView } from '@rembuk/shared/workshop/workshop-doc';

const messages = defineMessages({
	participant: { id: 'Peserta', en: 'Participant' },
	observer: { id: 'Pengamat', en: 'Observer' },
	facilitator: { id: 'Fasilitator', en: 'Facilitator' },
	'co-facilitator': { id: 'Ko-fasilitator', en: 'Co-facilitator' },
});

/** Stands for every person whose id is forgotten; the longest id of a participant is longer. */
const NOBODY = 'anonymous';

export interface Forgetting {
	/** New rooms by old room id. */
	rooms: ReadonlyMap<string, string>;
	/** True when free text in *who* goes too. */
	alsoFreeText: boolean;
	/** What a person without a sector is called. */
	someone: string;
	sectorOf(participantId: string): string | undefined;
	/** True for what is the name of one of the people, however it is spaced and cased. */
	isName(text: string): boolean;
	/** What a person is called now. */
	titleOf(role: Person['role']): string;
	/** A copy of a JSON value with people's ids forgotten and the rooms' ids new, wherever they stand. */
	withoutPeople(value: unknown): unknown;
	/** The same for a key; undefined for one that belongs to a person. */
	keyWithoutPeople(key: string): string | undefined;
}

const plain = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

export function forgettingOf(view: WorkshopView, rooms: ReadonlyMap<string, string>, alsoFreeText: boolean, locale: Locale): Forgetting {
	const people = new Map(view.people().map((person) => [person.id, person]));
	const names = new Set([...people.values()].map(({ name }) => plain(name)));
	const someone = formatMessage(messages.participant, locale);
	const word = (text: string): string => {
		if (people.has(text)) return NOBODY;
		return rooms.get(text) ?? text; // a name is no reason to change a word: somebody may be called "open"
	};
	const withoutPeople = (value: unknown): unknown => {
		if (typeof value === 'string') return word(value);
		if (Array.isArray(value)) return value.map(withoutPeople);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (people.has(key) ? [] : [[rooms.get(key) ?? key, withoutPeople(one)]])));
	};
	return {
		rooms,
		alsoFreeText,
		someone,
		sectorOf: (id) => people.get(id)?.sector,
		isName: (text) => names.has(plain(text)),
		titleOf: (role) => formatMessage(messages[role], locale),
		withoutPeople,
		keyWithoutPeople: (key) => {
			const parts = key.split(/([:/.])/);
			return parts.some((part) => people.has(part)) ? undefined : parts.map((part) => rooms.get(part) ?? part).join('');
		},
	};
}
