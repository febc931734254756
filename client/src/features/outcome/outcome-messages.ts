/** Words of the public outcome page. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const outcomeMessages = defineMessages({
	kind: { id: 'Hasil workshop', en: 'What the workshop decided' },
	loading: { id: 'Membuka halaman hasil…', en: 'Opening the outcome page…' },
	print: { id: 'Cetak', en: 'Print' },
	organisers: { id: 'Penyelenggara: {names}', en: 'Organised by {names}' },
	'supported-by': { id: 'Didukung oleh: {names}', en: 'Supported by {names}' },
	progress: {
		id: '{done} dari {all} aksi selesai',
		en: '{done} of {all, plural, one {# action} other {# actions}} done',
	},
	actions: { id: 'Rencana tindak lanjut', en: 'Action plan' },
	'no-actions': { id: 'Belum ada aksi yang ditampilkan.', en: 'No actions are shown yet.' },
	number: { id: 'Aksi {n}', en: 'Action {n}' },
	who: { id: 'Penanggung jawab', en: 'Who' },
	'for-whom': { id: 'Untuk siapa', en: 'For whom' },
	'by-when': { id: 'Kapan', en: 'By when' },
	'not-said': { id: 'belum ditentukan', en: 'not decided yet' },
	milestones: { id: 'Tonggak', en: 'Milestones' },
	reached: { id: 'tercapai {day}', en: 'reached on {day}' },
	'not-reached': { id: 'belum tercapai', en: 'not reached yet' },
	'read-only': {
		id: 'Halaman ini hanya untuk dibaca. Isinya dipilih oleh fasilitator, dan berubah saat rencana diperbarui.',
		en: 'This page is for reading only. The facilitator chose what it shows; it changes as the plan is updated.',
	},
	'closed-title': { id: 'Halaman hasil ditutup', en: 'The outcome page is closed' },
	'unknown-title': { id: 'Halaman hasil tidak ditemukan', en: 'No outcome page here' },
	'unknown-body': {
		id: 'Tautannya mungkin sudah diganti, atau tidak tersalin seluruhnya. Mintalah tautan yang baru kepada penyelenggara.',
		en: 'The link may have been replaced, or not copied whole. Ask the organisers for the new one.',
	},
});
