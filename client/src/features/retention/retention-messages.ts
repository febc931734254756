/** Words of closing, anonymising and deleting a workshop. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const retentionMessages = defineMessages({
	title: { id: 'Tutup dan simpan', en: 'Close and keep' },
	'is-open': {
		id: 'Workshop masih terbuka. Setelah ditutup, tidak ada yang dapat bergabung dan semua ruang terkunci; rencana tetap dapat ditindaklanjuti.',
		en: 'The workshop is open. Once it is closed, nobody can join and every room is locked; the plan can still be followed up.',
	},
	'is-closed': { id: 'Workshop ditutup pada {moment}.', en: 'The workshop was closed on {moment}.' },
	close: { id: 'Tutup workshop', en: 'Close the workshop' },
	reopen: { id: 'Buka lagi', en: 'Reopen' },
	'close-title': { id: 'Tutup workshop ini?', en: 'Close this workshop?' },
	'close-body': {
		id: 'Semua ruang dikunci dan kode tidak berlaku lagi. Anda dapat membukanya lagi kapan saja.',
		en: 'Every room is locked and the code stops working. You can reopen it at any time.',
	},
	'export-first': { id: 'Ekspor dahulu', en: 'Export first' },
	'export-hint': {
		id: 'Langkah di bawah ini tidak dapat dibatalkan. Simpan dokumen dan arsipnya sebelum melanjutkan.',
		en: 'The steps below cannot be undone. Keep the documents and the archive before you go on.',
	},
	anonymise: { id: 'Hapus nama peserta', en: 'Remove the names of participants' },
	'anonymise-hint': {
		id: 'Nama peserta menjadi hitungan per sektor, dan catatan kehilangan penulisnya. Isi catatan dan kartu tidak diubah: nama yang tertulis di dalam kalimat tetap ada, jadi periksalah dahulu. Peserta tidak dapat masuk lagi, dan tautan pribadi mereka berakhir; tautan lembaga tetap berlaku.',
		en: 'Names of participants become counts by sector, and notes lose their authors. The words of notes and cards are not changed: a name inside a sentence stays, so look first. Participants cannot come back, and their personal links end; those of institutions go on.',
	},
	'mentions-looking': { id: 'Mencari nama di dalam kalimat…', en: 'Looking for names inside sentences…' },
	'mentions-title': {
		id: '{total, plural, =0 {Tidak ada nama yang ditemukan di dalam kalimat} other {Nama di dalam kalimat: # tempat}}',
		en: '{total, plural, =0 {No name was found inside a sentence} one {Names inside sentences: # place} other {Names inside sentences: # places}}',
	},
	'mentions-hint': {
		id: 'Tempat ini memuat nama, atau bagian nama, dari seseorang di workshop ini. Buka, perbaiki bila perlu, lalu muat ulang halaman ini.',
		en: 'These places hold the name, or part of the name, of somebody in this workshop. Open them, mend what needs it, then reload this page.',
	},
	'mentions-more': { id: 'Ditampilkan {shown} yang pertama.', en: 'The first {shown} are shown.' },
	'mention-board': { id: 'Papan {room}', en: 'Board of {room}' },
	'mention-card': { id: 'Kartu aksi {room}', en: 'Action card of {room}' },
	'anonymise-button': { id: 'Hapus nama…', en: 'Remove the names…' },
	anonymised: { id: 'Nama peserta sudah dihapus pada {moment}.', en: 'The names were removed on {moment}.' },
	'free-text': { id: 'Hapus juga nama yang diketik bebas sebagai penanggung jawab', en: 'Also remove names that were typed freely as responsible' },
	'free-text-hint': { id: 'Misalnya nama lembaga yang tidak ada di daftar.', en: 'For example names of institutions that are not on the list.' },
	purge: { id: 'Hapus seluruh workshop', en: 'Delete the whole workshop' },
	'purge-hint': {
		id: 'Semua yang disimpan dihapus dari server: papan, rencana, orang, tautan, dan catatan kejadian.',
		en: 'Everything that is kept is deleted from the server: boards, plan, people, links and log.',
	},
	'purge-planned': { id: 'Akan dihapus pada {moment}.', en: 'Will be deleted on {moment}.' },
	'purge-not-planned': { id: 'Disimpan tanpa batas waktu.', en: 'Kept without a limit.' },
	days: { id: 'Hapus setelah (hari)', en: 'Delete after (days)' },
	plan: { id: 'Jadwalkan', en: 'Schedule' },
	keep: { id: 'Batalkan jadwal', en: 'Keep it after all' },
	'purge-now': { id: 'Hapus sekarang…', en: 'Delete now…' },
	'anonymise-title': { id: 'Hapus nama peserta untuk selamanya?', en: 'Remove the names for good?' },
	'purge-title': { id: 'Hapus workshop ini untuk selamanya?', en: 'Delete this workshop for good?' },
	confirm: { id: 'Ketik kode workshop ({code}) untuk memastikan', en: 'Type the code of the workshop ({code}) to confirm' },
	'confirm-anonymise': { id: 'Hapus nama', en: 'Remove the names' },
	'confirm-purge': { id: 'Hapus workshop', en: 'Delete the workshop' },
	'facilitator-only': { id: 'Hanya fasilitator yang dapat menghapus nama atau workshop.', en: 'Only the facilitator can remove names or delete the workshop.' },
});
