/** Words for choosing what is public. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const publicationMessages = defineMessages({
	title: { id: 'Halaman hasil untuk umum', en: 'Public outcome page' },
	hint: {
		id: 'Halaman baca-saja di balik tautan yang tidak terdaftar di mana pun: aksi, tenggat, dan kemajuannya. Tanpa nama peserta, kecuali Anda memilihnya.',
		en: 'A read-only page behind a link that is listed nowhere: actions, dates, progress. Without names of participants, unless you choose so.',
	},
	'is-open': { id: 'Halaman terbuka', en: 'The page is open' },
	'show-names': { id: 'Tampilkan nama peserta yang bertanggung jawab', en: 'Show the names of participants who are responsible' },
	'new-link': { id: 'Buat tautan', en: 'Make a link' },
	'replace-link': { id: 'Ganti tautan', en: 'Replace the link' },
	'replace-title': { id: 'Ganti tautan halaman hasil?', en: 'Replace the link of the outcome page?' },
	'replace-body': {
		id: 'Tautan lama langsung tidak berlaku bagi siapa pun yang memilikinya.',
		en: 'The old link stops working at once for everybody who has it.',
	},
	'has-link': {
		id: 'Tautan sudah dibuat. Tautan itu tidak dapat ditampilkan lagi; jika hilang, buat yang baru.',
		en: 'A link was made. It cannot be shown again; if it is lost, make a new one.',
	},
	link: { id: 'Tautan halaman hasil', en: 'Link of the outcome page' },
	'link-hint': { id: 'Hanya ditampilkan sekali ini. Salin dan bagikan sekarang.', en: 'Shown this once. Copy it and share it now.' },
	'open-page': { id: 'Lihat halamannya', en: 'See the page' },
	what: { id: 'Apa yang ditampilkan', en: 'What is shown' },
	'what-hint': {
		id: 'Tanpa pilihan Anda, yang tampil adalah kartu dari pleno dan dari ruang yang terbuka untuk semua. Kartu gabungan tersembunyi selama salah satu kartu asalnya Anda sembunyikan.',
		en: 'Unless you choose otherwise, cards of the plenary and of rooms that are open to everybody are shown. A merged card is hidden while you hide one of those it was made of.',
	},
	plenary: { id: 'Pleno', en: 'Plenary' },
	room: { id: 'Semua kartu {room}', en: 'All cards of {room}' },
	untitled: { id: 'Belum dirumuskan', en: 'Not worded yet' },
	'no-cards': { id: 'Belum ada kartu aksi.', en: 'No action cards yet.' },
});
