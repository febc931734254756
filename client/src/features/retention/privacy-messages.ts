/** What Rembuk keeps, in plain words. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const privacyMessages = defineMessages({
	title: { id: 'Apa yang disimpan Rembuk', en: 'What Rembuk keeps' },
	intro: {
		id: 'Rembuk berjalan di server penyelenggara. Tidak ada yang dikirim ke perusahaan lain: tanpa iklan, tanpa pelacak, tanpa akun.',
		en: 'Rembuk runs on the organisers’ own server. Nothing is sent to any other company: no advertising, no trackers, no accounts.',
	},
	'server-title': { id: 'Di server', en: 'On the server' },
	'server-1': {
		id: 'Nama dan sektor yang Anda tulis saat bergabung, kelompok Anda, dan kapan Anda datang dan pulang.',
		en: 'The name and sector that you wrote when you joined, your group, and when you came and left.',
	},
	'server-2': {
		id: 'Catatan, gambar, dan kartu aksi di papan, beserta siapa penulisnya dan siapa penanggung jawabnya.',
		en: 'Notes, drawings and action cards on the boards, with who wrote them and who is responsible.',
	},
	'server-3': {
		id: 'Riwayat perubahan papan dan rencana, serta catatan tindakan fasilitator dan kartu aksi yang dihapus lewat API.',
		en: 'The history of changes of boards and plan, and a log of what facilitators did and of action cards deleted over the API.',
	},
	'server-4': {
		id: 'Sidik (hash) dari sesi, kode masuk ulang, dan semua tautan rahasia, bukan kode atau tautannya sendiri.',
		en: 'Fingerprints (hashes) of sessions, rejoin codes and all secret links, never the codes and links themselves.',
	},
	'server-webhooks': {
		id: 'Bila fasilitator memakai webhook: alamat dan rahasianya, serta 100 pesan terakhir ke tiap alamat.',
		en: 'Where the facilitator uses webhooks: their addresses and secrets, and the last 100 messages to each.',
	},
	'server-choices': {
		id: 'Apa yang dipilih untuk halaman hasil, dan kapan nama atau workshop dihapus.',
		en: 'What was chosen for the outcome page, and when names or the workshop are to be removed.',
	},
	'server-5': {
		id: 'Tidak disimpan: kata sandi, surel, nomor telepon, lokasi, dan alamat jaringan Anda.',
		en: 'Not kept: passwords, e-mail or phone numbers, where you are, your network address.',
	},
	'browser-title': { id: 'Di peramban Anda', en: 'In your browser' },
	'browser-1': {
		id: 'Satu kuki untuk tiap workshop, agar Anda tetap masuk. Berakhir setelah 180 hari.',
		en: 'One cookie for each workshop, so that you stay signed in. It ends after 180 days.',
	},
	'browser-2': {
		id: 'Salinan papan untuk saat luring, daftar workshop Anda dengan kode masuk ulangnya, dan pilihan bahasa. Dapat dihapus lewat pengaturan peramban.',
		en: 'A copy of the boards for when you are offline, the list of your workshops with their rejoin codes, and your language. You can clear them in the browser’s settings.',
	},
	'who-title': { id: 'Siapa yang melihat', en: 'Who sees it' },
	'who-1': {
		id: 'Peserta melihat nama semua peserta, ruang kelompoknya, pleno, dan ruang yang dibuka untuk semua. Fasilitator melihat semuanya.',
		en: 'Participants see everybody’s name, their own group’s room, the plenary, and rooms that are open to all. Facilitators see everything.',
	},
	'who-2': {
		id: 'Halaman hasil hanya terbuka bila fasilitator membukanya, bagi yang memiliki tautannya, dan tanpa nama peserta kecuali fasilitator memilihnya.',
		en: 'The outcome page is open only when the facilitator opens it, to whoever has its link, and without names of participants unless the facilitator chooses so.',
	},
	'who-3': {
		id: 'Alamat kalender dan webhook, bila dibuat oleh fasilitator, menyampaikan kartu aksi beserta nama penanggung jawabnya.',
		en: 'A calendar address and webhooks, where the facilitator has made them, pass on action cards with the names of those responsible.',
	},
	'end-title': { id: 'Berapa lama, dan bagaimana berakhir', en: 'How long, and how it ends' },
	'end-1': {
		id: 'Workshop disimpan sampai fasilitator menghapusnya, atau sampai hari penghapusan yang dijadwalkannya.',
		en: 'A workshop is kept until the facilitator deletes it, or until the day for which deletion was planned.',
	},
	'end-2': {
		id: 'Saat nama dihapus, nama peserta menjadi hitungan per sektor, catatan kehilangan penulisnya, dan dokumen ditulis ulang sehingga nama tidak tersisa di riwayat. Kata-kata di catatan tetap seperti yang ditulis.',
		en: 'When names are removed, they become counts by sector, notes lose their authors, and the documents are written anew so that no name is left in their history. The words of the notes stay as they were written.',
	},
	'end-3': {
		id: 'Saat workshop dihapus, semuanya hilang dari basis data dan berkasnya ditulis ulang. Selama 30 hari tinggal tanda tanpa nama, agar siapa pun yang pernah ikut diberi tahu bahwa workshop sudah dihapus. Berkas yang sudah diunduh tetap ada pada yang mengunduhnya, dan salinan cadangan milik penyelenggara mengikuti aturannya sendiri.',
		en: 'When a workshop is deleted, everything goes from the database and its file is written anew. For 30 days marks without names remain, so that whoever was in it can be told that it was deleted. Files that somebody has downloaded stay with them, and backups that the organisers keep follow their own rules.',
	},
	'end-4': {
		id: 'Ingin nama Anda diubah atau dihapus? Ubah sendiri di menu profil, atau minta kepada fasilitator.',
		en: 'Do you want your name changed or removed? Change it yourself in your profile, or ask the facilitator.',
	},
});
