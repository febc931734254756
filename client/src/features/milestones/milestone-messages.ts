/** The words of the register of milestones. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const milestoneMessages = defineMessages({
	intro: {
		id: 'Tonggak adalah peristiwa di luar workshop yang menentukan tenggat, misalnya “RUU disahkan”. Begitu tercapai, tanggal kartu yang bergantung padanya dihitung di mana-mana.',
		en: 'A milestone is an event outside the workshop that due dates hang on, such as “the bill is passed”. Once it is reached, the dates of the cards that hang on it are computed everywhere.',
	},
	none: { id: 'Belum ada tonggak.', en: 'There are no milestones yet.' },
	'reached-on': { id: 'Tercapai pada', en: 'Reached on' },
	'reached-day': { id: 'Tercapai {day}', en: 'Reached on {day}' },
	'not-reached': { id: 'Belum tercapai', en: 'Not reached yet' },
	'take-back': { id: 'Belum tercapai: {title}', en: 'Not reached after all: {title}' },
	'take-back-short': { id: 'Batalkan', en: 'Take back' },
	depending: {
		id: '{n, plural, =0 {Belum ada kartu yang bergantung padanya.} other {# kartu bergantung padanya:}}',
		en: '{n, plural, =0 {No card hangs on it yet.} one {# card hangs on it:} other {# cards hang on it:}}',
	},
	'inside-windows': { id: 'Jatuh di dalam jendela:', en: 'It falls inside the window of:' },
	changed: {
		id: '{n, plural, =0 {Tidak ada kartu yang tanggalnya berubah.} other {# kartu berubah tanggalnya: {cards}}}',
		en: '{n, plural, =0 {No card changed its dates.} one {# card changed its dates: {cards}} other {# cards changed their dates: {cards}}}',
	},
	'card-until': { id: '“{what}” sampai {day}', en: '“{what}” until {day}' },
	'card-open': { id: '“{what}” tanpa tanggal', en: '“{what}” without a date' },
	add: { id: 'Tambah tonggak', en: 'Add a milestone' },
	'new-title': { id: 'Tonggak baru', en: 'New milestone' },
	'new-hint': { id: 'Misalnya: RUU disahkan', en: 'For example: the bill is passed' },
	rename: { id: 'Ganti nama atau terjemahkan', en: 'Rename or translate' },
	'rename-of': { id: 'Ganti nama atau terjemahkan: {title}', en: 'Rename or translate: {title}' },
	'title-field': { id: 'Nama tonggak', en: 'Name of the milestone' },
	save: { id: 'Simpan', en: 'Save' },
	remove: { id: 'Hapus', en: 'Remove' },
	'remove-of': { id: 'Hapus tonggak: {title}', en: 'Remove the milestone: {title}' },
	'leaders-only': { id: 'Fasilitator yang mencatat tonggak.', en: 'Milestones are kept by the facilitators.' },
});
