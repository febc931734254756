/** Words of the roster and of personal codes. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const rosterMessages = defineMessages({
	open: { id: 'Daftar & kode', en: 'Roster & codes' },
	title: { id: 'Daftar peserta dan kode pribadi', en: 'Roster and personal codes' },
	'back-to-lead': { id: 'Ke layar fasilitator', en: 'To the facilitator’s screen' },
	'roster-title': { id: 'Masukkan daftar peserta', en: 'Enter a roster' },
	'roster-intro': {
		id: 'Dari CSV, Excel, atau tempelan: nama, dan bila ada, sektor dan kelompok. Tiap orang mendapat kode pribadi, jadi tidak perlu mengetik nama saat datang.',
		en: 'From CSV, Excel or a paste: names and, where you have them, sectors and groups. Each gets a personal code, so nobody has to type their name at the door.',
	},
	'paste-hint': { id: 'Satu orang per baris: nama, sektor, kelompok.', en: 'One person a line: name, sector, group.' },
	'people-found': { id: '{n, plural, other {# orang akan dimasukkan}}', en: '{n, plural, one {# person will be entered} other {# people will be entered}}' },
	name: { id: 'Nama', en: 'Name' },
	sector: { id: 'Sektor', en: 'Sector' },
	group: { id: 'Kelompok', en: 'Group' },
	more: { id: '… dan {n, number} lagi.', en: '… and {n, number} more.' },
	enter: { id: 'Masukkan', en: 'Enter them' },
	'codes-title': { id: 'Kode pribadi', en: 'Personal codes' },
	'codes-intro': {
		id: 'Dengan kode workshop dan kode pribadinya, seseorang masuk lagi sebagai dirinya, di perangkat mana pun: setelah impor, atau bila kodenya hilang.',
		en: 'With the workshop’s code and their own, people come in as themselves on any device: after an import, or when a code is lost.',
	},
	'codes-renew': { id: 'Buat kode baru untuk semua', en: 'Make new codes for everybody' },
	'codes-renew-warning': {
		id: 'Kode lama semua orang berhenti berlaku; yang sudah masuk tetap masuk.',
		en: 'Everybody’s old code ends; who is in stays in.',
	},
	'codes-renew-short': { id: 'Buat kode baru', en: 'Make new codes' },
	'codes-once': {
		id: 'Kode hanya ditampilkan sekali. Cetak atau salin sekarang.',
		en: 'The codes are shown this once. Print or copy them now.',
	},
	'codes-nobody': { id: 'Belum ada orang yang dapat diberi kode.', en: 'There is nobody to give a code to.' },
	code: { id: 'Kode pribadi', en: 'Personal code' },
	print: { id: 'Cetak', en: 'Print' },
	'copy-all': { id: 'Salin semua', en: 'Copy all' },
	copied: { id: 'Tersalin.', en: 'Copied.' },
	'how-to-enter': {
		id: 'Buka {address}, lalu ketik kode workshop {code} dan kode pribadi Anda.',
		en: 'Open {address}, then type the workshop’s code {code} and your personal code.',
	},
});
