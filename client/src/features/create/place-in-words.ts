/** Where something stands in a workshop's file, for people: which topic, which note, with its first words. Pure. */
import { type Locale, type LocalText, pickText } from '@rembuk/shared/text/locale';
import { defineMessages, formatMessage, type Message } from '@rembuk/shared/text/messages';
import { shorten } from '@rembuk/shared/text/shorten';

const LISTS: Readonly<Record<string, Message>> = defineMessages({
	topics: { id: 'Topik', en: 'Topic' },
	sectors: { id: 'Sektor', en: 'Sector' },
	agenda: { id: 'Sesi', en: 'Step of the agenda' },
	stakeholders: { id: 'Pemangku kepentingan', en: 'Stakeholder' },
	milestones: { id: 'Tonggak', en: 'Milestone' },
	notes: { id: 'catatan', en: 'note' },
	starterNotes: { id: 'catatan', en: 'note' },
	organisers: { id: 'penyelenggara', en: 'organiser' },
	supportedBy: { id: 'pendukung', en: 'supporter' },
});
const FIELDS: Readonly<Record<string, Message>> = defineMessages({
	workshop: { id: 'Workshop', en: 'The workshop' },
	title: { id: 'judul', en: 'title' },
	date: { id: 'tanggal', en: 'date' },
	timezone: { id: 'zona waktu', en: 'time zone' },
	place: { id: 'tempat', en: 'place' },
	language: { id: 'bahasa', en: 'language' },
	question: { id: 'pertanyaan', en: 'question' },
	minutes: { id: 'menit', en: 'minutes' },
	count: { id: 'jumlah', en: 'number' },
	reachedOn: { id: 'hari tercapai', en: 'day reached' },
	id: { id: 'dalam bahasa Indonesia', en: 'in Indonesian' },
	en: { id: 'dalam bahasa Inggris', en: 'in English' },
});
const words = defineMessages({
	nth: { id: '{list} {n, number}', en: '{list} {n, number}' },
	named: { id: '{list} {n, number} “{words}”', en: '{list} {n, number} “{words}”' },
});

/** So many letters tell which one it is. */
const MOST = 40;

/** `['topics', 0, 'notes', 3]` → "Topic 1 “Service users”, note 4 “Hospitals do not…”"; what has no name stays as it is written. */
export function placeInWords(path: readonly PropertyKey[], file: unknown, locale: Locale): string {
	const said: string[] = [];
	let at = file;
	for (const [n, step] of path.entries()) {
		const list = LISTS[String(path[n - 1])];
		at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<PropertyKey, unknown>)[step] : undefined;
		if (typeof step !== 'number') {
			if (typeof path[n + 1] === 'number' && LISTS[String(step)]) continue; // told with its number
			const name = FIELDS[String(step)] ?? LISTS[String(step)];
			said.push(name ? formatMessage(name, locale) : String(step));
		} else if (list) {
			const called = wordsOf(at, locale);
			said.push(formatMessage(called === '' ? words.nth : words.named, locale, { list: formatMessage(list, locale), n: step + 1, words: called }));
		} else said.push(String(step + 1));
	}
	return said.join(', ');
}

/** The first words of an entry: a text, or what has a title. */
function wordsOf(value: unknown, locale: Locale): string {
	const text = typeof value === 'object' && value !== null && 'title' in value ? value.title : value;
	const isText = typeof text === 'string' || (typeof text === 'object' && text !== null && !Array.isArray(text));
	const picked: unknown = isText ? (typeof text === 'string' ? pickText(text, locale) : firstText(text as LocalText, locale)) : '';
	return shorten(String(picked), MOST);
}

/** A text in one of its languages, where what stands there is one. */
function firstText(text: LocalText, locale: Locale): string {
	const { id, en } = text as { id?: unknown; en?: unknown };
	return pickText({ ...(typeof id === 'string' && { id }), ...(typeof en === 'string' && { en }) }, locale);
}
