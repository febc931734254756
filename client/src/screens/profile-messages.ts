/** Words of one's own profile. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const profileMessages = defineMessages({
	profile: { id: 'Profil saya', en: 'My profile' },
	'profile-of': { id: 'Profil saya: {name}', en: 'My profile: {name}' },
	name: { id: 'Nama', en: 'Name' },
	sector: { id: 'Sektor', en: 'Sector' },
	save: { id: 'Simpan', en: 'Save' },
	'saved-now': { id: 'Tersimpan.', en: 'Saved.' },
	'rejoin-title': { id: 'Kode masuk ulang', en: 'Rejoin code' },
	'rejoin-body': {
		id: 'Untuk masuk sebagai Anda di perangkat lain: buka “Masuk ulang” dan ketik kode workshop {code} beserta kode ini. Jangan dibagikan.',
		en: 'To come in as yourself on another device: open “Rejoin” and type the workshop code {code} and this code. Do not share it.',
	},
	'rejoin-unknown': {
		id: 'Peramban ini tidak menyimpan kode Anda. Kode baru membuat kode lama tidak berlaku.',
		en: 'This browser has not kept your code. A new code ends the old one.',
	},
	'rejoin-new': { id: 'Buat kode baru', en: 'Make a new code' },
	appearance: { id: 'Bahasa dan tampilan', en: 'Language and appearance' },
	leave: { id: 'Keluar dari workshop ini', en: 'Leave this workshop' },
	'leave-body': {
		id: 'Anda keluar di peramban ini saja; tulisan Anda tetap ada. Untuk kembali Anda memerlukan kode masuk ulang.',
		en: 'You leave on this browser only; what you wrote stays. To come back you need your rejoin code.',
	},
	'leave-unsaved': {
		id: '{n} butir belum sampai ke server dan hanya ada di sini.',
		en: '{n, plural, one {# item has} other {# items have}} not reached the server and exist only here.',
	},
	'leave-now': { id: 'Keluar', en: 'Leave' },
});
