/** Words for what somebody wrote and the server did not take. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const keptMessages = defineMessages({
	title: {
		id: '{n, plural, =0 {Perubahan Anda tidak diterima server} other {# tulisan Anda disimpan di sini}}',
		en: '{n, plural, =0 {Changes of yours were not taken by the server} one {# text of yours is kept here} other {# texts of yours are kept here}}',
	},
	room: { id: 'Ruang “{room}”', en: 'The room “{room}”' },
	plan: { id: 'Rencana tindak lanjut', en: 'The action plan' },
	'why-lock': { id: '{place} dikunci sebelum tulisan Anda sampai.', en: '{place} was locked before your writing arrived.' },
	'why-removed': {
		id: '{place}: yang sedang Anda tulis sudah dihapus orang lain sebelum tulisan Anda sampai.',
		en: '{place}: somebody removed what you were writing in before your words arrived.',
	},
	'why-deleted': {
		id: 'Tulisan ini belum sampai ke server ketika workshop dihapus; hanya ada di peramban ini.',
		en: 'This had not reached the server when the workshop was deleted; it is in this browser alone.',
	},
	'why-apart': { id: 'Tulisan ini belum sampai ke server.', en: 'This has not reached the server.' },
	why: { id: '{place}: {reason}', en: '{place}: {reason}' },
	'copy-them': { id: 'Salin kalimatnya bila masih diperlukan.', en: 'Copy the words if you still need them.' },
	others: {
		id: 'Selain itu {n} perubahan tanpa kalimat (letak, warna, hapus) tidak diterapkan.',
		en: '{n, plural, one {# change without words (a place, a colour, a removal) was} other {# changes without words (places, colours, removals) were}} not applied.',
	},
	'put-back': {
		id: 'Taruh di papan sebagai {n, plural, other {# catatan}}',
		en: 'Put on the board as {n, plural, one {# note} other {# notes}}',
	},
	settled: {
		id: '{n, plural, other {# tulisan Anda}} ternyata sudah tersimpan di server; salinannya tidak diperlukan lagi.',
		en: '{n, plural, one {# text of yours is} other {# texts of yours are}} on the server after all; the copy is no longer needed.',
	},
	'copy-all': { id: 'Salin semua', en: 'Copy all' },
	'copy-one': { id: 'Salin: {text}', en: 'Copy: {text}' },
	'throw-away': { id: 'Buang salinan ini', en: 'Throw this copy away' },
});
