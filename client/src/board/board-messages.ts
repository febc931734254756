/** The words of the board: its own buttons, shortcuts and notices. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const boardMessages = defineMessages({
	board: { id: 'Papan', en: 'Board' },
	'board-asked': { id: 'Papan. Pertanyaan: {question}', en: 'Board. The question: {question}' },
	'add-note': { id: 'Tambah catatan', en: 'Add note' },
	'make-card': { id: 'Buat kartu aksi', en: 'Make an action card' },
	'make-card-from': {
		id: 'Buat kartu aksi dari {n, plural, other {# catatan}}',
		en: 'Make an action card from {n, plural, one {# note} other {# notes}}',
	},
	'open-card': { id: 'Buka kartu aksi', en: 'Open the action card' },
	'open-its-card': { id: 'Menjadi kartu aksi: {what}', en: 'Became the action card: {what}' },
	'action-card': { id: 'Kartu aksi', en: 'Action card' },
	'next-note': { id: 'Catatan berikutnya (saat menulis)', en: 'Next note (while writing)' },
	'finish-note': { id: 'Selesai menulis', en: 'Finish writing' },
	'leave-board': { id: 'Keluar dari papan', en: 'Leave the board' },
	'leave-hint': {
		id: 'Untuk keluar dari papan: tekan Escape sampai tidak ada yang dipilih, lalu Tab. Tekan tanda tanya untuk semua pintasan.',
		en: 'To leave the board: press Escape until nothing is selected, then Tab. Press the question mark for all shortcuts.',
	},
	rembuk: { id: 'Catatan dan kartu aksi', en: 'Notes and action cards' },
	writing: { id: '{name} sedang menulis', en: '{name} is writing' },
	'by-author': { id: 'oleh {name}', en: 'by {name}' },
	'on-behalf': { id: 'atas nama {name}', en: 'on behalf of {name}' },
	someone: { id: 'Seseorang', en: 'Somebody' },
	full: {
		id: 'Papan ini sudah penuh: paling banyak {limit} benda. Hapus beberapa dulu, atau pakai papan lain.',
		en: 'This board is full: at most {limit} things. Delete some first, or use another board.',
	},
	'no-files': {
		id: 'Gambar, video, dan berkas belum dapat ditaruh di papan. Tulislah isinya sebagai catatan.',
		en: 'Pictures, videos and files cannot be put on the board. Write what they say as a note.',
	},
	'not-pasted': {
		id: 'Sebagian yang ditempel tidak dapat ditaruh di papan ini dan dilewati.',
		en: 'Some of what you pasted cannot be put on this board and was left out.',
	},
	'set-aside': {
		id: '{n, plural, other {# benda}} di papan ini tidak dapat digambar dan disisihkan: {names}{more, plural, =0 {} other { dan # lainnya}}. Isinya tetap tersimpan.',
		en: '{n, plural, one {# thing} other {# things}} on this board cannot be drawn and {n, plural, one {was} other {were}} set aside: {names}{more, plural, =0 {} other { and # more}}. Nothing of it is lost.',
	},
	'note-deleted': {
		id: 'Catatan yang sedang Anda tulis dihapus oleh orang lain. Tulisan Anda masih ada di sini.',
		en: 'The note that you were writing in was deleted by somebody else. Your words are still here.',
	},
	'not-allowed-edit': {
		id: 'Hanya penulisnya yang boleh mengubah catatan ini.',
		en: 'Only its author may change this note.',
	},
	'not-allowed-delete': {
		id: 'Hanya penulisnya atau fasilitator yang boleh menghapus catatan ini.',
		en: 'Only its author or a facilitator may delete this note.',
	},
	loading: { id: 'Membuka papan…', en: 'Opening the board…' },
});
