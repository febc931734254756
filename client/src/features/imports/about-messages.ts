/** Words for what an archive holds: the kind of a thing, its first words, where it is. */
import type { About } from '@rembuk/shared/import/about';
import { defineMessages, type Message } from '@rembuk/shared/text/messages';

export const kindNames: Record<About['kind'], Message> = defineMessages({
	note: { id: 'Catatan', en: 'Note' },
	text: { id: 'Teks', en: 'Text' },
	geo: { id: 'Bentuk', en: 'Shape' },
	arrow: { id: 'Panah', en: 'Arrow' },
	line: { id: 'Garis', en: 'Line' },
	draw: { id: 'Coretan', en: 'Drawing' },
	highlight: { id: 'Sorotan', en: 'Highlight' },
	frame: { id: 'Bingkai', en: 'Frame' },
	'action-card': { id: 'Kartu aksi di papan', en: 'Action card on the board' },
	thing: { id: 'Benda di papan', en: 'A thing on the board' },
	board: { id: 'Papan', en: 'Board' },
	card: { id: 'Kartu aksi', en: 'Action card' },
	stakeholder: { id: 'Pemangku kepentingan', en: 'Stakeholder' },
	milestone: { id: 'Tonggak', en: 'Milestone' },
	topic: { id: 'Topik', en: 'Topic' },
	sector: { id: 'Sektor', en: 'Sector' },
	phase: { id: 'Sesi acara', en: 'Step of the agenda' },
	person: { id: 'Orang', en: 'Person' },
	room: { id: 'Ruang', en: 'Room' },
	setting: { id: 'Pengaturan workshop', en: 'A setting of the workshop' },
	'public-room': { id: 'Pilihan untuk halaman hasil: papan', en: 'What was chosen for the outcome page: board' },
	'public-card': { id: 'Pilihan untuk halaman hasil: kartu aksi', en: 'What was chosen for the outcome page: action card' },
	deletion: { id: 'Jadwal penghapusan', en: 'The planned deletion' },
});

export const fieldNames: Record<NonNullable<About['field']>, Message> = defineMessages({
	what: { id: 'isi', en: 'wording' },
	indicator: { id: 'ukuran keberhasilan', en: 'sign of success' },
	statusNote: { id: 'catatan kemajuan', en: 'progress note' },
	status: { id: 'status', en: 'status' },
	due: { id: 'tenggat', en: 'due date' },
	who: { id: 'penanggung jawab', en: 'who is responsible' },
	for: { id: 'untuk siapa', en: 'for whom' },
	source: { id: 'catatan asal', en: 'source note' },
	cluster: { id: 'klaster asal', en: 'source cluster' },
	log: { id: 'riwayat status', en: 'status history' },
	answer: { id: 'jawaban penanggung jawab', en: 'answer of somebody responsible' },
	edit: { id: 'riwayat perubahan', en: 'history of changes' },
	parent: { id: 'kartu yang digabung', en: 'card that was merged' },
	apart: { id: 'tanda “bukan hal yang sama”', en: 'mark “not the same”' },
});

export const aboutMessages = defineMessages({
	named: { id: '{kind} “{words}”', en: '{kind} “{words}”' },
	'in-room': { id: '{thing}, di “{room}”', en: '{thing}, in “{room}”' },
	part: { id: '{thing}: {field}', en: '{thing}: {field}' },
	plenary: { id: 'Pleno', en: 'Plenary' },
});
