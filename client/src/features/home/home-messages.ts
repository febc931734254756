/** Words of the home page. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const homeMessages = defineMessages({
	title: { id: 'Rembuk', en: 'Rembuk' },
	'one-line': {
		id: 'Papan kerja untuk workshop: berdiskusi dalam kelompok, pulang membawa rencana tindak lanjut.',
		en: 'A whiteboard for workshops: talk in groups, come home with an action plan.',
	},
	'no-account': { id: 'Tanpa akun. Cukup kode.', en: 'No account. A code is enough.' },
	'lead-title': { id: 'Mengadakan workshop?', en: 'Holding a workshop?' },
	'lead-body': {
		id: 'Topik, kelompok, papan, dan dokumen hasilnya disiapkan dalam satu menit.',
		en: 'Topics, groups, boards and the document that comes out of it, set up in a minute.',
	},
	'new-workshop': { id: 'Workshop baru', en: 'New workshop' },
	'how-title': { id: 'Bagaimana jalannya', en: 'How it goes' },
	'how-1-title': { id: 'Masuk', en: 'Come in' },
	'how-1': {
		id: 'Peserta memindai QR atau mengetik kode, menulis nama, dan memilih kelompok.',
		en: 'People scan the QR code or type the code, write their name and choose a group.',
	},
	'how-2-title': { id: 'Rembuk', en: 'Deliberate' },
	'how-2': {
		id: 'Tiap kelompok menulis catatan di papannya sendiri, serentak, dari laptop atau ponsel.',
		en: 'Each group writes notes on its own board, all at once, from laptops and phones.',
	},
	'how-3-title': { id: 'Sepakati', en: 'Agree' },
	'how-3': {
		id: 'Catatan menjadi kartu aksi: apa, siapa, untuk siapa, kapan. Hasilnya dokumen yang siap ditandatangani.',
		en: 'Notes become action cards: what, who, for whom, by when. The result is a document ready to sign.',
	},
	rejoin: { id: 'Punya kode masuk ulang?', en: 'Have a rejoin code?' },
});
