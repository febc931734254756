/** Words of the attendance on the roster's screen. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const attendanceMessages = defineMessages({
	title: { id: 'Daftar hadir', en: 'Attendance' },
	list: { id: 'Tabel daftar hadir', en: 'Table of attendance' },
	intro: {
		id: 'Waktu datang dan pulang dicatat dari sambungan orang. Betulkan bila keliru, dan tambahkan yang hadir tanpa perangkat. Waktu {zone}.',
		en: 'When people came and went is written down from their connections. Correct what is wrong, and add who was there without a device. Times in {zone}.',
	},
	counts: {
		id: '{came} hadir · {gone} sudah pulang · {missing} belum datang',
		en: '{came} came · {gone} left · {missing} not come yet',
	},
	name: { id: 'Nama', en: 'Name' },
	sector: { id: 'Sektor', en: 'Sector' },
	came: { id: 'Datang', en: 'Came' },
	left: { id: 'Pulang', en: 'Left' },
	'not-come': { id: 'Belum datang', en: 'Not come yet' },
	connected: { id: 'Masih tersambung', en: 'Still connected' },
	correct: { id: 'Betulkan', en: 'Correct' },
	'correct-of': { id: 'Betulkan kehadiran {name}', en: 'Correct the attendance of {name}' },
	'left-hint': { id: 'Kosongkan bila belum pulang atau tidak diketahui.', en: 'Leave empty while they are there, or when nobody knows.' },
	order: { id: 'Waktu pulang harus setelah waktu datang.', en: 'The time of leaving must be after that of coming.' },
	save: { id: 'Simpan', en: 'Save' },
	absent: { id: 'Tandai belum datang', en: 'Mark as not come' },
	'add-name': { id: 'Hadir tanpa perangkat', en: 'There without a device' },
	'add-hint': { id: 'Nama orang yang menandatangani daftar di kertas.', en: 'The name of somebody who signs the list on paper.' },
	'no-sector': { id: 'Tanpa sektor', en: 'No sector' },
	add: { id: 'Tambahkan', en: 'Add' },
	added: { id: '{name} masuk daftar hadir.', en: '{name} is in the attendance.' },
});
