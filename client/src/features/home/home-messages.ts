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
	rejoin: { id: 'Punya kode masuk ulang?', en: 'Have a rejoin code?' },
});
