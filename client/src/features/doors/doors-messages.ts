/** Words of the door that is shown on the wall and printed. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const doorsMessages = defineMessages({
	title: { id: 'Pintu masuk', en: 'The doors' },
	scan: { id: 'Pindai untuk bergabung', en: 'Scan to join' },
	qr: { id: 'Kode QR untuk bergabung: {url}', en: 'QR code to join: {url}' },
	'or-type': { id: 'atau buka {address} dan ketik kode', en: 'or open {address} and type the code' },
	'step-1': {
		id: 'Pindai kode QR dengan kamera ponsel, atau buka {address} dan ketik kodenya.',
		en: 'Scan the QR code with your phone’s camera, or open {address} and type the code.',
	},
	'step-2': {
		id: 'Tulis nama dan pilih asal serta kelompok Anda. Tidak perlu akun.',
		en: 'Write your name, and choose where you come from and your group. No account is needed.',
	},
	'step-3': { id: 'Tulis catatan pertama Anda di papan kelompok.', en: 'Write your first note on the group’s board.' },
	steps: { id: 'Tiga langkah', en: 'Three steps' },
	print: { id: 'Cetak', en: 'Print' },
	'full-screen': { id: 'Layar penuh', en: 'Full screen' },
	'leave-full-screen': { id: 'Keluar dari layar penuh', en: 'Leave full screen' },
	back: { id: 'Ke layar fasilitator', en: 'To the facilitator’s screen' },
	'back-to-room': { id: 'Ke ruang saya', en: 'To my room' },
	'join-link': { id: 'Tautan bergabung', en: 'Join link' },
	joined: {
		id: '{n, plural, =0 {Belum ada yang bergabung} other {# orang sudah bergabung}}',
		en: '{n, plural, =0 {Nobody has joined yet} one {# person has joined} other {# people have joined}}',
	},
	waiting: { id: 'Nama peserta muncul di sini begitu mereka bergabung.', en: 'Names appear here as people join.' },
	'only-here': {
		id: 'Alamat ini hanya berlaku di komputer ini. Supaya ponsel peserta dapat masuk, buka Rembuk lewat alamat jaringan yang ditampilkan server saat dijalankan.',
		en: 'This address works on this computer only. For people’s phones to get in, open Rembuk by the network address that the server showed when it started.',
	},
});
