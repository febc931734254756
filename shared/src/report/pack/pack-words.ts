/** The words of the outcome pack that no other export has. */
import { defineMessages, formatMessage, type Message, type Values } from '../../text/messages.ts';
import type { Report } from '../report.ts';

export const packWords = defineMessages({
	packTitle: { id: 'Berkas hasil workshop', en: 'Workshop outcome pack' },
	leadsBack: {
		id: 'Pada layar, kata bergaris bawah membawa peserta ke catatannya di papan; nomor aksi membawa ke kartunya.',
		en: 'On a screen, underlined words lead participants to the note on its board; the number of an action leads to its card.',
	},
	coverFoot: { id: 'Ringkasan · Rencana Tindak Lanjut · Berita Acara · Daftar Hadir', en: 'Summary · Action plan · Minutes · Attendance' },
	summary: { id: 'Ringkasan', en: 'Summary' },
	groupsAndResults: { id: 'Kelompok dan hasilnya', en: 'The groups and what they made' },
	actions: { id: 'Aksi', en: 'Actions' },
	incomplete: { id: 'Belum lengkap', en: 'Incomplete' },
	peopleHead: { id: 'Anggota', en: 'Members' },
	board: { id: 'Papan kelompok', en: 'Board of the group' },
	plenaryBoard: { id: 'Papan pleno', en: 'Board of the plenary' },
	boardAlt: {
		id: 'Papan {group}. Kata-kata pada catatannya tercantum dalam daftar berikut.',
		en: 'The board of {group}. The words of its notes are in the list below.',
	},
	unknownShapes: {
		id: 'Tidak dapat digambar, ditandai dengan kotak: {types}.',
		en: 'Could not be drawn and is marked by a box: {types}.',
	},
	planIntro: {
		id: 'Seluruh aksi yang disusun oleh kelompok-kelompok. Rincian dan catatan asalnya terdapat pada bagian tiap kelompok.',
		en: 'All actions that the groups drew up. Details and source notes are in the section of each group.',
	},
	askOf: { id: 'Yang kami minta dari {who}', en: 'What we ask of: {who}' },
	theirTask: { id: 'Yang menjadi tanggung jawabnya', en: 'What they are responsible for' },
	forThem: { id: 'Yang ditujukan kepadanya', en: 'What is done for them' },
	together: { id: 'Bersama', en: 'Together with' },
	votes: { id: '{n, number} suara', en: '{n, plural, one {# vote} other {# votes}}' },
	minutes: { id: 'Berita Acara', en: 'Minutes' },
	numberLine: { id: 'Nomor: {number}', en: 'Number: {number}' },
	dots: { id: '……………………………………', en: '……………………………………' },
	onThisDay: {
		id: 'Pada hari ini, {weekday}, {day} ({date}), {place, select, none {telah} other {bertempat di {where}, telah}} diselenggarakan {title}{by}{people, plural, =0 {} other {, yang dihadiri oleh # peserta sebagaimana tercantum dalam Daftar Hadir}}.',
		en: 'On this day, {weekday}, {day} ({date}), {title} was held{place, select, none {} other { in {where}}}{by}{people, plural, =0 {} one {, attended by # participant as listed in the attendance} other {, attended by # participants as listed in the attendance}}.',
	},
	byOrganisers: { id: ' oleh {organisers}', en: ' by {organisers}' },
	withSupport: { id: ' dengan dukungan {supporters}', en: ' with the support of {supporters}' },
	discussed: {
		id: 'Para peserta membahas {n} topik dalam kelompok:',
		en: '{n, plural, one {One topic was} other {# topics were}} discussed in groups:',
	},
	decided: { id: 'Para peserta menyepakati hal-hal sebagai berikut:', en: 'The participants agreed on the following:' },
	nothingDecided: { id: 'Tidak ada aksi yang disepakati.', en: 'No actions were agreed on.' },
	consensus: { id: 'Pernyataan bersama', en: 'Joint statements' },
	counts: {
		id: 'Mendukung {support}, mendukung dengan catatan {supportWithNote}, abstain {abstain}, berkeberatan {object}, dari {present} yang hadir.',
		en: 'Support {support}, support with a note {supportWithNote}, abstain {abstain}, object {object}, of {present} present.',
	},
	objection: { id: 'Keberatan: “{words}”', en: 'Objection: “{words}”' },
	closing: {
		id: 'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
		en: 'These minutes are a true record and are made to be used as such.',
	},
});

export type Words = (message: Message, values?: Values) => string;
/** Says messages in the report's language. */
export const wordsIn =
	({ locale }: Pick<Report, 'locale'>): Words =>
	(message, values) =>
		formatMessage(message, locale, values);

/** What a picture shows only as a labelled box, by kind and number; '' when it shows everything. */
export function markedInWords({ unknown }: { unknown: readonly string[] }, report: Pick<Report, 'locale'>): string {
	const types = [...new Set(unknown)].map((type) => `${type} (${unknown.filter((other) => other === type).length})`).join(', ');
	return types === '' ? '' : wordsIn(report)(packWords.unknownShapes, { types });
}
