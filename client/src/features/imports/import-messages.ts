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
		id: 'Workshop ini kembali dengan kode dan alamat yang sama.',
		en: 'The workshop comes back under the same code and addresses.',
	},
	'archive-copies': {
		id: 'Workshop ini sudah ada di server ini. Yang dibuat adalah salinannya, dengan kode dan alamat baru.',
		en: 'This workshop is on this server already. What is made is a copy of it, with a new code and new addresses.',
	},
	'archive-people-back': {
		id: 'Anda menjadi fasilitatornya; peserta lain kembali dengan kode pribadi baru yang dapat Anda cetak di layar fasilitator.',
		en: 'You become its facilitator; the others come back with new personal codes that you can print from the facilitator’s screen.',
	},
	'along-title': { id: 'Ikut dibawa', en: 'Comes along' },
	'along-closed': {
		id: 'Workshop ini ditutup pada {moment}. Tidak ada yang dapat bergabung sampai Anda membukanya lagi di “Sesudah workshop”.',
		en: 'The workshop was closed on {moment}. Nobody can join until you reopen it in “After the workshop”.',
	},
	'along-publication': {
		id: 'Pilihan tentang apa yang ditampilkan di halaman hasil. Halamannya tetap tertutup sampai Anda membukanya di sini.',
		en: 'What was chosen for the outcome page. The page itself stays closed until you open it here.',
	},
	'along-anonymised': {
		id: 'Nama peserta sudah dihapus pada {moment}.',
		en: 'The names of participants were removed on {moment}.',
	},
	'along-purge': {
		id: 'Jadwal penghapusan: workshop ini dihapus pada {moment}, juga dari server ini. Anda dapat mengubahnya di “Sesudah workshop”.',
		en: 'The planned deletion: the workshop is deleted on {moment}, from this server too. You can change that in “After the workshop”.',
	},
	'behind-title': { id: 'Tidak ikut dibawa', en: 'Stays behind' },
	'behind-secrets': {
		id: 'Yang rahasia: tautan fasilitator, tautan pribadi, tautan halaman hasil, alamat kalender, webhook, dan kode pribadi. Buat yang baru di sini. Di server lama semuanya tetap berlaku sampai Anda mencabutnya.',
		en: 'What is secret: the facilitator link, personal links, the link of the outcome page, the calendar address, webhooks and personal codes. Make new ones here. On the old server they go on working until you revoke them.',
	},
	'behind-log': {
		id: 'Catatan tindakan fasilitator dan riwayat perubahan papan. Riwayat status kartu ikut.',
		en: 'The log of what facilitators did, and the history of changes of the boards. The history of the cards’ status comes along.',
	},
	'archive-import': { id: 'Kembalikan workshop ini', en: 'Bring this workshop back' },
	'archive-as-template': { id: 'Pakai sebagai template saja', en: 'Use it as a template only' },
	'left-out-nothing': { id: 'Semuanya dapat diambil.', en: 'Everything can be taken over.' },
	'left-out-title': {
		id: '{n, plural, other {# hal tidak ikut atau berubah}}',
		en: '{n, plural, one {# thing is left out or changed} other {# things are left out or changed}}',
	},
	row: { id: 'Baris {path}', en: 'Row {path}' },
	rows: { id: 'Baris {path}', en: 'Rows {path}' },
	'left-out-more': { id: '… dan {n, number} lagi.', en: '… and {n, number} more.' },
	'import-done': { id: 'Impor selesai', en: 'The import is done' },
	'import-done-whole': { id: 'Semua isi arsip sudah kembali.', en: 'Everything in the archive is back.' },
});

/** Words of taking things into a board. */
export const boardImportMessages = defineMessages({
	open: { id: 'Impor ke papan', en: 'Import into the board' },
	title: { id: 'Impor ke papan ini', en: 'Import into this board' },
	intro: {
		id: 'Catatan dari CSV, Excel, atau teks (satu baris satu catatan), atau gambar dari tldraw dan Excalidraw. Tidak ada yang diletakkan sebelum Anda menyetujui pratinjaunya.',
		en: 'Notes from CSV, Excel or text (a note a line), or drawings from tldraw and Excalidraw. Nothing is put on the board before you have seen the preview.',
	},
	'choose-file': { id: 'Pilih berkas', en: 'Choose a file' },
	'or-paste': { id: 'Atau tempel di sini', en: 'Or paste here' },
	'paste-hint': { id: 'Salinan dari Excalidraw, atau teks: satu baris satu catatan.', en: 'A copy out of Excalidraw, or text: one note a line.' },
	reading: { id: 'Membaca berkas…', en: 'Reading the file…' },
	pasted: { id: 'Tempelan', en: 'What was pasted' },
	preview: { id: 'Lihat pratinjau', en: 'Show the preview' },
	'drawing-found': {
		id: '{name}: {n, plural, other {# benda}} untuk papan ({kinds}).',
		en: '{name}: {n, plural, one {# thing} other {# things}} for the board ({kinds}).',
	},
	'notes-found': { id: '{name}: {n, plural, other {# catatan}}.', en: '{name}: {n, plural, one {# note} other {# notes}}.' },
	put: { id: 'Letakkan di papan', en: 'Put on the board' },
	putting: { id: 'Meletakkan {done, number} dari {of, number}…', en: 'Putting {done, number} of {of, number}…' },
	done: {
		id: '{n, plural, other {# benda diletakkan di papan.}}',
		en: '{n, plural, one {# thing was put on the board.} other {# things were put on the board.}}',
	},
	undo: { id: 'Batalkan impor ini', en: 'Take this import back' },
	undone: { id: 'Impor dibatalkan; papan kembali seperti semula.', en: 'The import was taken back; the board is as it was.' },
	another: { id: 'Impor yang lain', en: 'Import something else' },
});

/** Kinds of things on a board, counted. */
export const kindMessages = defineMessages({
	note: { id: '{n, number} catatan', en: '{n, plural, one {# note} other {# notes}}' },
	text: { id: '{n, number} teks', en: '{n, plural, one {# text} other {# texts}}' },
	geo: { id: '{n, number} bentuk', en: '{n, plural, one {# shape} other {# shapes}}' },
	arrow: { id: '{n, number} panah', en: '{n, plural, one {# arrow} other {# arrows}}' },
	line: { id: '{n, number} garis', en: '{n, plural, one {# line} other {# lines}}' },
	draw: { id: '{n, number} coretan', en: '{n, plural, one {# drawing} other {# drawings}}' },
	highlight: { id: '{n, number} sorotan', en: '{n, plural, one {# highlight} other {# highlights}}' },
	frame: { id: '{n, number} bingkai', en: '{n, plural, one {# frame} other {# frames}}' },
});

/** Words of tables: which column, which rows. */
export const tableMessages = defineMessages({
	column: { id: 'Kolom catatan', en: 'Column with the notes' },
	'column-name': { id: 'Kolom nama', en: 'Column with the names' },
	'column-sector': { id: 'Kolom sektor', en: 'Column with the sectors' },
	'column-group': { id: 'Kolom kelompok', en: 'Column with the groups' },
	none: { id: 'Tidak ada', en: 'None' },
	'column-n': { id: 'Kolom {n, number}: {sample}', en: 'Column {n, number}: {sample}' },
	headings: { id: 'Baris pertama adalah judul kolom', en: 'The first row holds the headings' },
	sheet: { id: 'Dibaca: lembar “{sheet}”. Lembar lain tidak dibaca: {others}.', en: 'Read: the sheet “{sheet}”. Not read: {others}.' },
	encoding: { id: 'Dibaca sebagai {encoding}. Periksa huruf khususnya.', en: 'Read as {encoding}. Look at its special letters.' },
	first: { id: 'Yang pertama:', en: 'The first ones:' },
});

/** Why a file cannot be used at all. */
export const faultMessages = defineMessages({
	title: { id: 'Berkas ini tidak dapat dipakai', en: 'This file cannot be used' },
	'too-large': { id: 'Berkasnya terlalu besar: paling banyak 20 MB, untuk Excel 5 MB.', en: 'It is too large: at most 20 MB, for Excel 5 MB.' },
	'no-xlsx': { id: 'Ini bukan berkas Excel (.xlsx) yang utuh.', en: 'It is no whole Excel file (.xlsx).' },
	'no-sheet': { id: 'Buku kerja ini tidak punya lembar yang terlihat.', en: 'The workbook has no visible sheet.' },
	'no-text': { id: 'Ini bukan teks. Simpan sebagai .xlsx atau .csv, lalu coba lagi.', en: 'It is no text. Save it as .xlsx or .csv and try again.' },
	locked: {
		id: 'Berkas Excel ini dikunci dengan kata sandi, atau berformat lama (.xls). Buka di Excel, simpan tanpa kata sandi sebagai .xlsx atau .csv, lalu coba lagi.',
		en: 'This Excel file is locked by a password, or of the old kind (.xls). Open it in Excel, save it without a password as .xlsx or .csv and try again.',
	},
	empty: { id: 'Tidak ada isi di dalamnya.', en: 'There is nothing in it.' },
	'not-json': { id: 'Isinya rusak (bukan JSON).', en: 'Its content is broken (no JSON).' },
	'no-drawing': { id: 'Ini bukan gambar tldraw atau Excalidraw.', en: 'It is no tldraw or Excalidraw drawing.' },
	'newer-version': { id: 'Berkas ini ditulis oleh tldraw yang lebih baru.', en: 'It was written by a newer tldraw.' },
	unreadable: { id: 'Berkas ini tidak dapat dibaca dari perangkat ini.', en: 'It could not be read from this device.' },
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
	'beyond-limit': { id: 'di luar 5.000 baris yang dibaca', en: 'beyond the 5,000 rows that are read' },
	'workshop-full': { id: 'workshop sudah penuh: paling banyak 1.000 orang', en: 'the workshop is full: at most 1,000 people' },
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
	'day-passed': { id: 'hari penghapusannya sudah lewat; tidak ada yang dijadwalkan di sini', en: 'the day of deletion has passed; nothing is planned here' },
	'not-closed': { id: 'workshop ini tidak ditutup; tidak ada yang dijadwalkan di sini', en: 'the workshop is not closed; nothing is planned here' },
	'broken-link': { id: 'panahnya tidak lagi melekat', en: 'the arrow is no longer attached' },
});
