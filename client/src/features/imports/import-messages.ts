/** Words of taking things in from files. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const importMessages = defineMessages({
	'archive-found': { id: '{name} memuat workshop yang lengkap', en: '{name} holds a whole workshop' },
	'archive-reading': { id: 'Memeriksa arsip…', en: 'Looking into the archive…' },
	'archive-failed': { id: 'Arsip ini tidak dapat dipakai', en: 'This archive cannot be used' },
	'archive-counts': {
		id: '{people, number} orang · {notes, number} catatan · {cards, number} kartu aksi',
		en: '{people, plural, one {# person} other {# people}} · {notes, plural, one {# note} other {# notes}} · {cards, plural, one {# action card} other {# action cards}}',
	},
	'archive-room': {
		id: '{room}: {notes, number} catatan, {things, number} benda di papan',
		en: '{room}: {notes, plural, one {# note} other {# notes}}, {things, plural, one {# thing} other {# things}} on the board',
	},
	plenary: { id: 'Pleno', en: 'Plenary' },
	'archive-keeps': {
		id: 'Workshop ini kembali dengan kode dan tautan yang sama.',
		en: 'The workshop comes back under the same code and links.',
	},
	'archive-copies': {
		id: 'Workshop ini sudah ada di server ini. Yang dibuat adalah salinannya, dengan kode dan tautan baru.',
		en: 'This workshop is on this server already. What is made is a copy of it, with a new code and new links.',
	},
	'archive-people-back': {
		id: 'Kredensial tidak ada di arsip. Anda menjadi fasilitator; peserta lain kembali dengan kode pribadi yang dapat Anda cetak di layar fasilitator.',
		en: 'An archive holds no credentials. You become its facilitator; the others come back with personal codes that you can print from the facilitator’s screen.',
	},
	'archive-import': { id: 'Kembalikan workshop ini', en: 'Bring this workshop back' },
	'archive-as-template': { id: 'Pakai sebagai template saja', en: 'Use it as a template only' },
	'left-out-nothing': { id: 'Semuanya dapat diambil.', en: 'Everything can be taken over.' },
	'left-out-title': {
		id: '{n, plural, other {# hal tidak ikut atau berubah}}',
		en: '{n, plural, one {# thing is left out or changed} other {# things are left out or changed}}',
	},
	'left-out-more': { id: '… dan {n, number} lagi.', en: '… and {n, number} more.' },
	'import-done': { id: 'Impor selesai', en: 'The import is done' },
	'import-done-whole': { id: 'Semua isi arsip sudah kembali.', en: 'Everything in the archive is back.' },
});

/** Why something is left out, by the codes of the readers. */
export const reasonMessages = defineMessages({
	'unknown-kind': { id: 'jenis ini tidak dikenal di papan Rembuk', en: 'this kind is not known to Rembuk' },
	'bad-value': { id: 'isinya tidak dapat dibaca', en: 'its content cannot be read' },
	'unknown-room': { id: 'ruangnya tidak ada di arsip', en: 'its room is not in the archive' },
	'unknown-topic': { id: 'topiknya tidak ada di arsip', en: 'its topic is not in the archive' },
	'unknown-card': { id: 'kartunya tidak ada di arsip', en: 'its card is not in the archive' },
	twice: { id: 'ada dua kali; yang pertama dipakai', en: 'it is there twice; the first one counts' },
	'too-many': { id: 'terlalu banyak', en: 'there are too many' },
	'text-too-long': { id: 'teksnya terlalu panjang', en: 'its text is too long' },
	'bad-parent': { id: 'terletak di dalam sesuatu yang tidak ada', en: 'it lies in something that is not there' },
	'board-full': { id: 'papan sudah penuh', en: 'the board is full' },
	'newer-version': { id: 'ditulis oleh versi yang lebih baru', en: 'it was written by a newer version' },
	'put-on-page': { id: 'bingkainya tidak ada; diletakkan langsung di papan', en: 'its frame is gone; it is put on the board itself' },
	empty: { id: 'kosong', en: 'it is empty' },
	picture: { id: 'gambar dan berkas tidak ikut', en: 'pictures and files are not taken over' },
	cut: { id: 'teksnya dipotong pada 2.000 karakter', en: 'its text is cut at 2,000 characters' },
	style: { id: 'gayanya disederhanakan', en: 'its style is simplified' },
	'other-page': { id: 'hanya halaman pertama yang diambil', en: 'only the first page is taken over' },
	'unknown-sector': { id: 'sektornya tidak dikenal; dikosongkan', en: 'its sector is not known; left empty' },
	'unknown-group': { id: 'kelompoknya tidak dikenal; belum ditempatkan', en: 'its group is not known; not placed yet' },
	'known-name': { id: 'nama ini sudah ada di workshop', en: 'somebody of this name is in the workshop already' },
	'broken-link': { id: 'panahnya tidak lagi melekat', en: 'the arrow is no longer attached' },
});
