/** Words of the export menu. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const exportMessages = defineMessages({
	export: { id: 'Unduh hasil', en: 'Download results' },
	language: { id: 'Bahasa dokumen', en: 'Language of the document' },
	'id-name': { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
	'en-name': { id: 'Bahasa Inggris', en: 'English' },
	documents: { id: 'Dokumen', en: 'Documents' },
	pictures: { id: 'Gambar papan ini', en: 'Pictures of this board' },
	png: { id: 'Gambar PNG', en: 'PNG picture' },
	svg: { id: 'Gambar SVG', en: 'SVG picture' },
	making: { id: 'Menyiapkan {name}…', en: 'Preparing {name}…' },
	waiting: { id: 'Menunggu giliran: {name}…', en: 'Waiting for its turn: {name}…' },
	'so-far': { id: 'Menyiapkan {name}: {percent} %', en: 'Preparing {name}: {percent} %' },
	cancel: { id: 'Batalkan', en: 'Cancel' },
	cancelled: { id: 'Dibatalkan: {name}', en: 'Cancelled: {name}' },
	official: { id: 'Berita Acara', en: 'Minutes (Berita Acara)' },
	number: { id: 'Nomor', en: 'Number' },
	signatories: { id: 'Penanda tangan', en: 'Signed by' },
	'signatories-hint': { id: 'Satu baris untuk setiap orang: nama; jabatan', en: 'One line for each person: name; position' },
	done: { id: 'Terunduh: {name}', en: 'Downloaded: {name}' },
	'done-too-large': {
		id: 'Terunduh: {name}. Namun berkas ini {size, number} MB, sedangkan Rembuk mengimpor paling banyak {most}: isinya lengkap, tetapi tidak dapat dikembalikan sebagai workshop. Simpan juga berkas .tldr, atau buang coretan besar dari papan lalu unduh lagi.',
		en: 'Downloaded: {name}. But it has {size, number} MB, and Rembuk takes back at most {most}: everything is in it, yet it cannot be made a workshop again. Keep the .tldr files too, or take large drawings off the boards and download it again.',
	},
	failed: { id: 'Gagal mengunduh {name}: {reason}', en: '{name} could not be downloaded: {reason}' },
	'list-failed': { id: 'Daftar format tidak dapat dimuat: {reason}', en: 'The list of formats could not be loaded: {reason}' },
});
