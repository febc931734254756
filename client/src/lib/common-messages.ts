/** Words that belong to no single feature. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const commonMessages = defineMessages({
	'skip-to-content': { id: 'Langsung ke isi', en: 'Skip to content' },
	loading: { id: 'Memuat…', en: 'Loading…' },
	'try-again': { id: 'Coba lagi', en: 'Try again' },
	privacy: { id: 'Apa yang disimpan Rembuk', en: 'What Rembuk keeps' },
	home: { id: 'Beranda', en: 'Home' },
	'to-home': { id: 'Ke beranda', en: 'Go to the home page' },
	cancel: { id: 'Batal', en: 'Cancel' },
	close: { id: 'Tutup', en: 'Close' },
	save: { id: 'Simpan', en: 'Save' },
	copy: { id: 'Salin', en: 'Copy' },
	copied: { id: 'Tersalin', en: 'Copied' },
	'copy-by-hand': { id: 'Sudah dipilih; tekan Ctrl+C (atau tahan lalu Salin).', en: 'Selected; press Ctrl+C (or hold and choose Copy).' },
	language: { id: 'Bahasa', en: 'Language' },
	'language-id': { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
	'language-en': { id: 'English', en: 'English' },
	'scheme-to-dark': { id: 'Pakai tampilan gelap', en: 'Use the dark appearance' },
	'scheme-to-light': { id: 'Pakai tampilan terang', en: 'Use the light appearance' },
	offline: {
		id: 'Server tidak terjangkau. Periksa sambungan Anda; lalu coba lagi.',
		en: 'The server cannot be reached. Check your connection, then try again.',
	},
	'went-wrong': { id: 'Terjadi kesalahan; coba lagi.', en: 'Something went wrong; try again.' },
	'broken-title': { id: 'Halaman ini tersandung', en: 'This page has stumbled' },
	'broken-body': {
		id: 'Terjadi kesalahan di halaman ini. Pekerjaan yang sudah tersimpan tetap aman. Muat ulang untuk melanjutkan.',
		en: 'Something went wrong on this page. Work that was saved is safe. Reload to go on.',
	},
	'unloaded-title': { id: 'Layar ini belum dapat dimuat', en: 'This screen could not be loaded' },
	'unloaded-body': {
		id: 'Server tidak terjangkau, atau sudah diperbarui. Kembalilah untuk terus menulis, atau muat ulang bila sudah tersambung.',
		en: 'The server cannot be reached, or has been renewed. Go back to go on writing, or reload when you are connected.',
	},
	back: { id: 'Kembali', en: 'Go back' },
	reload: { id: 'Muat ulang', en: 'Reload' },
	'not-found-title': { id: 'Halaman tidak ditemukan', en: 'Page not found' },
	'not-found-body': {
		id: 'Tidak ada apa-apa di alamat ini. Periksa lagi tautannya, atau masuk dengan kode workshop.',
		en: 'There is nothing at this address. Check the link again, or enter with a workshop code.',
	},
});
