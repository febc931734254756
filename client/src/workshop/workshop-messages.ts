/** Words of the way into a workshop. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const workshopMessages = defineMessages({
	opening: { id: 'Membuka workshop…', en: 'Opening the workshop…' },
	'not-signed-in-title': { id: 'Anda belum masuk ke workshop ini', en: 'You are not signed in to this workshop' },
	'not-signed-in-body': {
		id: 'Peserta: bergabunglah dengan kode, atau pakai kode masuk ulang Anda. Fasilitator: buka lagi tautan fasilitator Anda.',
		en: 'Participants: join with the code, or use your rejoin code. Facilitators: open your facilitator link again.',
	},
	'ended-title': { id: 'Sesi Anda sudah berakhir', en: 'Your session has ended' },
	'ended-body': {
		id: 'Sesi ini kedaluwarsa atau dicabut. Masuklah lagi untuk melanjutkan.',
		en: 'This session has expired or was revoked. Enter again to go on.',
	},
	'deleted-title': { id: 'Workshop ini sudah dihapus', en: 'This workshop has been deleted' },
	'deleted-body': {
		id: 'Workshop ini dihapus dari server beserta seluruh isinya, dan tidak dapat dibuka lagi. Bila ada tulisan Anda yang belum sampai ke server, tulisan itu ada di halaman ini.',
		en: 'It was deleted from the server with everything in it, and cannot be opened again. If anything you wrote had not reached the server yet, it is on this page.',
	},
	'unknown-title': { id: 'Workshop tidak ditemukan', en: 'Workshop not found' },
	'unknown-body': {
		id: 'Workshop ini tidak ada di server ini, atau bukan milik sesi Anda. Periksa lagi tautannya.',
		en: 'This workshop is not on this server, or not the one of your session. Check the link again.',
	},
	'offline-title': { id: 'Server tidak terjangkau', en: 'The server cannot be reached' },
	'offline-body': {
		id: 'Periksa sambungan Anda. Halaman ini mencoba lagi dengan sendirinya; apa yang Anda tulis tetap tersimpan di peramban ini.',
		en: 'Check your connection. This page keeps trying by itself; what you wrote is kept in this browser.',
	},
	'failed-title': { id: 'Workshop tidak dapat dibuka', en: 'The workshop could not be opened' },
	join: { id: 'Bergabung dengan kode', en: 'Join with a code' },
	rejoin: { id: 'Pakai kode masuk ulang', en: 'Use a rejoin code' },
	'leaders-only-title': { id: 'Layar ini untuk fasilitator', en: 'This screen is for facilitators' },
	'leaders-only-body': { id: 'Anda masuk sebagai peserta. Kembalilah ke ruang Anda.', en: 'You are here as a participant. Go back to your room.' },
	'to-room': { id: 'Ke ruang saya', en: 'Go to my room' },
});
