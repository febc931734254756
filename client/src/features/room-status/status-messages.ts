/** Words for how a room stands: what is saved, what is locked, what has been announced, where I was moved. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const statusMessages = defineMessages({
	connecting: { id: 'Menyambung…', en: 'Connecting…' },
	saved: { id: 'Tersimpan', en: 'Saved' },
	saving: { id: 'Menyimpan…', en: 'Saving…' },
	'saving-slow': {
		id: '{n, plural, =0 {Menyimpan…} other {Menyimpan… # butir belum tersimpan}}',
		en: '{n, plural, =0 {Saving…} one {Saving… # item is not saved yet} other {Saving… # items are not saved yet}}',
	},
	offline: { id: 'Luring', en: 'Offline' },
	'offline-kept': {
		id: 'Luring: {n} butir disimpan di sini',
		en: 'Offline: {n, plural, one {# item} other {# items}} kept here',
	},
	'offline-loose': {
		id: 'Luring: {n} butir belum tersimpan, jangan tutup halaman ini',
		en: 'Offline: {n, plural, one {# item} other {# items}} not saved, keep this page open',
	},
	locked: { id: 'Dikunci', en: 'Locked' },
	closed: { id: 'Kelompok ditutup', en: 'Group closed' },
	'read-only': { id: 'Hanya baca', en: 'Read only' },
	apart: {
		id: '{n, plural, =0 {Tidak tersambung} other {Tidak tersambung; # butir belum tersimpan}}',
		en: '{n, plural, =0 {Not connected} one {Not connected; # item is not saved} other {Not connected; # items are not saved}}',
	},
	failing: {
		id: '{n, plural, =0 {Server gagal menyimpan} other {Server gagal menyimpan; # butir disimpan di sini}}',
		en: '{n, plural, =0 {The server cannot save} one {The server cannot save; # item is kept here} other {The server cannot save; # items are kept here}}',
	},
	'failing-loose': {
		id: 'Server gagal menyimpan; {n} butir hanya ada di halaman ini, jangan ditutup',
		en: 'The server cannot save; {n, plural, one {# item is} other {# items are}} only on this page, keep it open',
	},
	outdated: {
		id: '{n, plural, =0 {Halaman ini sudah lama} other {Halaman ini sudah lama; # butir disimpan di sini}}',
		en: '{n, plural, =0 {This page is out of date} one {This page is out of date; # item is kept here} other {This page is out of date; # items are kept here}}',
	},
	'outdated-loose': {
		id: 'Halaman ini sudah lama; {n} butir belum tersimpan. Salin dulu, lalu muat ulang',
		en: 'This page is out of date; {n, plural, one {# item is} other {# items are}} not saved. Copy what you wrote, then reload',
	},
	reload: { id: 'Muat ulang', en: 'Reload' },

	'said-outdated': {
		id: 'Halaman ini sudah lama. Muat ulang; pekerjaan Anda tetap ada di peramban ini.',
		en: 'This page is out of date. Reload it; your work is kept in this browser.',
	},
	'said-outdated-loose': {
		id: 'Halaman ini sudah lama, dan peramban ini tidak menyimpan salinan. Salin tulisan Anda yang belum tersimpan, lalu muat ulang.',
		en: 'This page is out of date, and this browser keeps no copy. Copy what you wrote and is not saved, then reload.',
	},
	'said-failing': {
		id: 'Server gagal menyimpan. Tulisan Anda dicoba lagi terus; jangan tutup halaman ini.',
		en: 'The server cannot save. What you write is tried again and again; keep this page open.',
	},
	'said-saving-again': { id: 'Server menyimpan lagi.', en: 'The server saves again.' },
	'said-offline': { id: 'Sambungan terputus. Anda dapat terus menulis.', en: 'The connection is lost. You can go on writing.' },
	'said-online': { id: 'Tersambung lagi.', en: 'Connected again.' },
	'said-locked': { id: 'Ruang ini sekarang dikunci; papan hanya dapat dibaca.', en: 'This room is now locked; the board can only be read.' },
	'said-unlocked': { id: 'Ruang ini terbuka lagi; Anda dapat menulis.', en: 'This room is open again; you can write.' },

	announcement: { id: 'Pengumuman fasilitator', en: 'Announcement by the facilitator' },
	'moved-title': { id: 'Anda dipindahkan ke ruang “{room}”', en: 'You have been moved to the room “{room}”' },
	'moved-body': {
		id: 'Anda dibawa ke sana dalam {n} detik. Semua yang Anda tulis di sini tetap ada.',
		en: 'You will be taken there in {n, plural, one {# second} other {# seconds}}. Everything you wrote here stays.',
	},
	'go-now': { id: 'Pindah sekarang', en: 'Go now' },
	'stay-here': { id: 'Tetap di sini', en: 'Stay here' },

	'apart-title': { id: 'Ruang ini tidak dapat dibuka', en: 'This room cannot be opened' },
	'apart-not-mine': {
		id: 'Ini bukan, atau bukan lagi, ruang Anda. Fasilitator dapat membukanya untuk semua.',
		en: 'This is not, or no longer, your room. A facilitator can open it to everyone.',
	},
	'to-my-room': { id: 'Ke ruang saya', en: 'Go to my room' },
	'to-plenary': { id: 'Ke pleno', en: 'Go to the plenary' },
});
