/** The words of what is done with the plan in the plenary: duplicates, the stakeholder register, ideas that were not used. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const careMessages = defineMessages({
	'duplicates-intro': {
		id: 'Kartu dari ruang berbeda yang kata-katanya mirip. Menggabungkan membuat kartu baru dengan isi keduanya; kartu asalnya tersimpan dan dapat dikembalikan.',
		en: 'Cards of different rooms whose words are alike. Merging makes a new card with the parts of both; the cards it comes from are kept and can be brought back.',
	},
	'no-duplicates': { id: 'Tidak ada kartu dari ruang berbeda yang mirip.', en: 'No cards of different rooms are alike.' },
	pair: { id: 'Pasangan {n}: kemiripan {percent}%', en: 'Pair {n}: {percent}% alike' },
	merge: { id: 'Gabungkan', en: 'Merge' },
	'merge-of': { id: 'Gabungkan: {a}, dan {b}', en: 'Merge: {a}, and {b}' },
	'not-same': { id: 'Bukan hal yang sama', en: 'Not the same' },
	'not-same-of': { id: 'Bukan hal yang sama: {a}, dan {b}', en: 'Not the same: {a}, and {b}' },
	apart: {
		id: '{n, plural, other {# pasangan}} yang dinyatakan bukan hal yang sama',
		en: '{n, plural, one {# pair} other {# pairs}} called not the same',
	},
	'apart-pair': { id: '“{a}” dan “{b}”', en: '“{a}” and “{b}”' },
	'suggest-again': { id: 'Sarankan lagi', en: 'Suggest again' },
	'suggest-again-of': { id: 'Sarankan lagi: {a}, dan {b}', en: 'Suggest again: {a}, and {b}' },
	merged: { id: 'Kartu digabungkan. Lengkapi rumusannya di kartu yang baru.', en: 'The cards were merged. Word the new card as you agree.' },
	'due-choice': { id: 'Tenggat kartu gabungan', en: 'When the merged card is due' },
	'due-choice-hint': {
		id: 'Kartunya menyebut tenggat yang berbeda. Bila tidak diubah, yang paling awal yang berlaku; yang lain tetap tertulis di kartu asalnya.',
		en: 'The cards name different dates. The earliest holds unless you choose; the others stay written on the cards that it comes from.',
	},
	'due-of': { id: '{due} ({group})', en: '{due} ({group})' },
	'merge-yourself': { id: 'Gabungkan pilihan sendiri', en: 'Merge your own choice' },
	'merge-cards': { id: 'Kartu yang sama', en: 'Cards that are the same' },
	'merge-hint': { id: 'Pilih dua kartu atau lebih.', en: 'Choose two cards or more.' },
	'leaders-merge': { id: 'Fasilitator yang menggabungkan.', en: 'Facilitators merge them.' },
	'merged-cards': { id: 'Kartu gabungan', en: 'Merged cards' },

	'stakeholders-intro': {
		id: 'Satu daftar untuk semua ruang. Bila dua nama berarti pihak yang sama, gabungkan: semua kartu yang menyebut yang satu lalu berarti yang lain.',
		en: 'One list for all rooms. When two names mean the same party, merge them: every card that names the one then means the other.',
	},
	'named-by': {
		id: '{n, plural, =0 {Belum disebut kartu mana pun} other {Disebut # kartu}}',
		en: '{n, plural, =0 {Named by no card} one {Named by # card} other {Named by # cards}}',
	},
	'merge-into': { id: 'Gabungkan ke…', en: 'Merge into…' },
	'merge-into-of': { id: 'Gabungkan {title} ke pihak lain', en: 'Merge {title} into another' },
	'merged-away': { id: 'Digabungkan ke sini: {title}', en: 'Merged into this: {title}' },
	'take-apart': { id: 'Pisahkan', en: 'Take apart' },
	'take-apart-of': { id: 'Pisahkan lagi: {title}', en: 'Take apart again: {title}' },
	'show-cards': { id: 'Lihat kartunya', en: 'Show its cards' },
	'show-cards-of': { id: 'Lihat kartu untuk {title}', en: 'Show the cards for {title}' },
	rename: { id: 'Ganti nama atau terjemahkan', en: 'Rename or translate' },
	'rename-of': { id: 'Ganti nama atau terjemahkan: {title}', en: 'Rename or translate: {title}' },
	'title-field': { id: 'Nama', en: 'Name' },
	'new-stakeholder': { id: 'Pihak baru', en: 'New stakeholder' },
	'new-stakeholder-hint': { id: 'Misalnya: Dinas Sosial Provinsi', en: 'For example: Provincial Social Affairs Office' },
	'add-stakeholder': { id: 'Tambah pihak', en: 'Add a stakeholder' },
	'no-stakeholders': { id: 'Daftar pihak masih kosong.', en: 'The register is still empty.' },

	'ideas-intro': {
		id: 'Catatan yang tidak menjadi kartu aksi, supaya tidak ada suara yang hilang. Laporan memuatnya sebagai lampiran.',
		en: 'Notes that no action card came from, so that no voice vanishes. The report has them as an appendix.',
	},
	'ideas-counts': {
		id: '{unused} dari {n} catatan belum menjadi kartu',
		en: '{unused} of {n} notes did not become a card',
	},
	'ideas-all-used': { id: 'Setiap catatan sudah menjadi sumber sebuah kartu.', en: 'Every note is the source of a card.' },
	'show-note': { id: 'Lihat di papan', en: 'Show on the board' },
	'show-note-of': { id: 'Lihat di papan: {text}', en: 'Show on the board: {text}' },
	refresh: { id: 'Muat ulang', en: 'Refresh' },
	'ideas-failed': {
		id: 'Catatan tidak dapat dimuat. Periksa sambungan, lalu coba lagi.',
		en: 'The notes could not be loaded. Check the connection and try again.',
	},
	by: { id: 'oleh {name}', en: 'by {name}' },
	'on-behalf': { id: 'atas nama {name}', en: 'on behalf of {name}' },
});
