/** The words that all exports for readers share: headings, statuses, what is missing. Knows no format. */
import type { CardPart, CardStatus } from '../plan/action-card.ts';
import { cleanText } from '../text/clean-text.ts';
import { dayInWords, dayOfMoment, momentInWords, timeInWords } from '../text/dates.ts';
import type { Locale } from '../text/locale.ts';
import { defineMessages, formatMessage, type Message } from '../text/messages.ts';
import type { Report, ReportCard, ReportNote } from './report.ts';

export const reportWords = defineMessages({
	documentKind: { id: 'Rencana Tindak Lanjut', en: 'Follow-up Action Plan' },
	plenary: { id: 'Pleno', en: 'Plenary' },
	formerPerson: { id: 'Orang yang sudah keluar', en: 'A person who has left' },
	starterNote: { id: 'catatan awal', en: 'starter note' },
	date: { id: 'Hari, tanggal', en: 'Day and date' },
	place: { id: 'Tempat', en: 'Place' },
	organisers: { id: 'Penyelenggara', en: 'Organised by' },
	supportedBy: { id: 'Didukung oleh', en: 'Supported by' },
	participants: { id: 'Peserta', en: 'Participants' },
	people: { id: '{n, number} orang', en: '{n, plural, one {# person} other {# people}}' },
	results: { id: 'Hasil', en: 'Outcome' },
	resultCounts: {
		id: '{groups, number} kelompok, {notes, number} catatan, {cards, number} kartu aksi',
		en: '{groups, plural, one {# group} other {# groups}}, {notes, plural, one {# note} other {# notes}}, {cards, plural, one {# action card} other {# action cards}}',
	},
	question: { id: 'Pertanyaan pemandu', en: 'Guiding question' },
	members: { id: 'Anggota kelompok', en: 'Group members' },
	closed: { id: 'Kelompok ini ditutup oleh fasilitator.', en: 'This group was closed by the facilitator.' },
	notes: { id: 'Catatan', en: 'Notes' },
	otherNotes: { id: 'Catatan lain', en: 'Other notes' },
	noNotes: { id: 'Tidak ada catatan.', en: 'There are no notes.' },
	cards: { id: 'Rencana tindak lanjut', en: 'Action plan' },
	noCards: { id: 'Belum ada kartu aksi.', en: 'There are no action cards yet.' },
	number: { id: 'No.', en: 'No.' },
	group: { id: 'Kelompok', en: 'Group' },
	what: { id: 'Apa yang dilakukan', en: 'What' },
	who: { id: 'Penanggung jawab', en: 'Who' },
	forWhom: { id: 'Untuk siapa', en: 'For whom' },
	due: { id: 'Tenggat', en: 'By when' },
	from: { id: 'Dari tanggal', en: 'From' },
	to: { id: 'Sampai tanggal', en: 'To' },
	status: { id: 'Status', en: 'Status' },
	missing: { id: 'Yang belum diisi', en: 'Missing' },
	sources: { id: 'Catatan asal', en: 'Source notes' },
	address: { id: 'Alamat kartu', en: 'Address of the card' },
	unfilled: { id: 'belum diisi', en: 'not filled in' },
	lacks: { id: 'Belum lengkap: {parts}', en: 'Incomplete: {parts}' },
	gone: { id: 'sudah dihapus dari papan', en: 'no longer on the board' },
	onBehalfOf: { id: '{author}, atas nama {person}', en: '{author}, on behalf of {person}' },
	becameCards: { id: 'aksi {numbers}', en: '{n, plural, one {action} other {actions}} {numbers}' },
	attendance: { id: 'Daftar hadir', en: 'Attendance' },
	name: { id: 'Nama', en: 'Name' },
	sector: { id: 'Sektor', en: 'Sector' },
	noSector: { id: 'Tanpa sektor', en: 'No sector' },
	joinedAt: { id: 'Bergabung ({zone})', en: 'Joined ({zone})' },
	signature: { id: 'Tanda tangan', en: 'Signature' },
	sectorCounts: { id: 'Jumlah peserta menurut sektor', en: 'Participants by sector' },
	count: { id: 'Jumlah', en: 'Number' },
	total: { id: 'Jumlah seluruhnya', en: 'Total' },
	nobody: { id: 'Belum ada yang hadir.', en: 'Nobody has joined yet.' },
	annex: { id: 'Lampiran {n}. {title}', en: 'Appendix {n}. {title}' },
	unused: { id: 'Gagasan yang belum menjadi aksi', en: 'Ideas not taken up in an action' },
	unusedWhy: {
		id: 'Catatan berikut tidak menjadi asal kartu aksi mana pun. Catatan ini disimpan agar tidak ada suara yang hilang.',
		en: 'No action card came from these notes. They are kept so that no voice is lost.',
	},
	approval: { id: 'Pengesahan', en: 'Signatures' },
	signedBy: {
		id: 'Rencana tindak lanjut ini disusun bersama dalam {title} pada {day}, dan disahkan oleh:',
		en: 'This action plan was drawn up together at {title} on {day}, and is signed by:',
	},
	organiser: { id: 'Penyelenggara', en: 'For the organiser' },
	facilitator: { id: 'Fasilitator', en: 'Facilitator' },
	takesNote: { id: 'Mengetahui', en: 'Noted by' },
	nameAndPosition: { id: 'Nama dan jabatan', en: 'Name and position' },
	indicator: { id: 'Ukuran keberhasilan', en: 'Sign of success' },
	mergedInto: { id: 'Digabung ke dalam aksi {number}', en: 'Merged into action {number}' },
	mergedFrom: { id: 'Digabung dari', en: 'Merged from' },
	workshop: { id: 'Workshop', en: 'Workshop' },
	note: { id: 'Catatan', en: 'Note' },
	writer: { id: 'Penulis', en: 'Writer' },
	cluster: { id: 'Klaster', en: 'Cluster' },
	becameHead: { id: 'Menjadi aksi', en: 'Became action' },
	role: { id: 'Peran', en: 'Role' },
	day: { id: 'Tanggal', en: 'Day' },
	cameAt: { id: 'Datang ({zone})', en: 'Came ({zone})' },
	leftAt: { id: 'Pulang ({zone})', en: 'Left ({zone})' },
	stakeholders: { id: 'Pemangku kepentingan', en: 'Stakeholders' },
	stakeholder: { id: 'Pemangku kepentingan', en: 'Stakeholder' },
	asked: { id: 'Bertanggung jawab atas aksi', en: 'Responsible for actions' },
	concerned: { id: 'Aksi untuknya', en: 'Actions for them' },
	milestones: { id: 'Tonggak', en: 'Milestones' },
	milestone: { id: 'Tonggak', en: 'Milestone' },
	reachedOn: { id: 'Tercapai pada', en: 'Reached on' },
	notReached: { id: 'belum tercapai', en: 'not reached yet' },
	agenda: { id: 'Acara', en: 'Agenda' },
	phase: { id: 'Sesi', en: 'Session' },
	where: { id: 'Di mana', en: 'Where' },
	inGroups: { id: 'Kelompok', en: 'Groups' },
	minutes: { id: 'Menit', en: 'Minutes' },
	cardGone: { id: 'Kartu aksi yang sudah dihapus', en: 'An action card that was deleted' },
	clusters: { id: 'Klaster asal', en: 'Source clusters' },
	history: { id: 'Riwayat status', en: 'Status history' },
	historyStep: { id: '{moment}: {from} → {to}, oleh {by}', en: '{moment}: {from} → {to}, by {by}' },
	time: { id: 'Pukul ({zone})', en: 'Time ({zone})' },
	statusBefore: { id: 'Status semula', en: 'Status before' },
	statusAfter: { id: 'Status baru', en: 'New status' },
	changedBy: { id: 'Diubah oleh', en: 'Changed by' },
	stepNote: { id: 'Keterangan', en: 'Progress note' },
	action: { id: 'Aksi {number}', en: 'Action {number}' },
	sheetActions: { id: 'Aksi', en: 'Actions' },
	generated: { id: 'Dibuat dengan Rembuk pada {moment}', en: 'Made with Rembuk on {moment}' },
});

const STATUS = defineMessages({
	open: { id: 'Belum mulai', en: 'Not started' },
	'under-way': { id: 'Sedang berjalan', en: 'Under way' },
	done: { id: 'Selesai', en: 'Done' },
	dropped: { id: 'Dibatalkan', en: 'Dropped' },
}) satisfies Record<CardStatus, Message>;

const PART = defineMessages({
	what: { id: 'apa yang dilakukan', en: 'what' },
	who: { id: 'penanggung jawab', en: 'who' },
	forWhom: { id: 'untuk siapa', en: 'for whom' },
	due: { id: 'tenggat', en: 'by when' },
}) satisfies Record<CardPart, Message>;

const ROLE = defineMessages({
	facilitator: { id: 'Fasilitator', en: 'Facilitator' },
	'co-facilitator': { id: 'Ko-fasilitator', en: 'Co-facilitator' },
	participant: { id: 'Peserta', en: 'Participant' },
	observer: { id: 'Pengamat', en: 'Observer' },
});

/** "Belum mulai" / "Not started". */
export const statusInWords = (status: CardStatus, locale: Locale): string => formatMessage(STATUS[status], locale);

/** What a person is in the workshop. */
export const roleInWords = (role: keyof typeof ROLE, locale: Locale): string => formatMessage(ROLE[role], locale);

/** "penanggung jawab, tenggat": the parts that a card lacks; '' when it is complete. */
export const missingInWords = (card: ReportCard, locale: Locale): string => card.missing.map((part) => formatMessage(PART[part], locale)).join(', ');

/** Who wrote a note: a name, a name on behalf of somebody, or that it was there from the start. */
export function authorInWords(note: ReportNote, locale: Locale): string {
	if (note.author === '') return note.onBehalfOf || formatMessage(reportWords.starterNote, locale);
	return note.onBehalfOf === '' ? note.author : formatMessage(reportWords.onBehalfOf, locale, { author: note.author, person: note.onBehalfOf });
}

/** "aksi 1, 3": the cards that came from a note; '' when there are none. */
export const cardsOfNote = (note: ReportNote, locale: Locale): string =>
	note.cards.length === 0 ? '' : formatMessage(reportWords.becameCards, locale, { n: note.cards.length, numbers: note.cards.join(', ') });

/** The clusters that a card's notes lay in when it was made; '' when they lay free. */
export const clustersInWords = ({ clusters }: ReportCard): string =>
	[...new Set(clusters.map((title) => cleanText(title).replaceAll('\n', ' ').trim()))].filter((title) => title !== '').join('; ');

/** "4 Agustus 2019 pukul 10.00 WIB: Belum mulai → Selesai, oleh Ratna": a step of a card's history. */
export const stepInWords = ({ at, by, from, to }: ReportCard['history'][number], { locale, workshop }: Pick<Report, 'locale' | 'workshop'>): string =>
	formatMessage(reportWords.historyStep, locale, {
		moment: momentInWords(at, workshop.timezone, locale),
		from: statusInWords(from, locale),
		to: statusInWords(to, locale),
		by,
	});

/** When somebody joined, in the workshop's time zone: the time, and the day before it when it was not the workshop's. */
export function joinedInWords(joinedAt: number, { workshop, locale }: Report): string {
	const day = dayOfMoment(joinedAt, workshop.timezone);
	const time = timeInWords(joinedAt, workshop.timezone, locale);
	return day === workshop.date ? time : `${dayInWords(day, locale)}, ${time}`;
}

/** "4 kelompok, 48 catatan, 4 kartu aksi". */
export const resultsInWords = ({ groups, locale }: Report): string =>
	formatMessage(reportWords.resultCounts, locale, {
		groups: groups.filter((group) => group.topicKey !== undefined).length,
		notes: groups.reduce((sum, group) => sum + group.notes.length, 0),
		cards: groups.reduce((sum, group) => sum + group.cards.length, 0),
	});
