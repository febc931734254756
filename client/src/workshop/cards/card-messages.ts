/** The words of action cards that the board, the lists and the editor share. */
import type { CardPart, CardStatus } from '@rembuk/shared/plan/action-card';
import { defineMessages, type Message } from '@rembuk/shared/text/messages';

export const cardMessages = defineMessages({
	card: { id: 'Kartu aksi', en: 'Action card' },
	what: { id: 'Apa', en: 'What' },
	who: { id: 'Penanggung jawab', en: 'Who' },
	'for-whom': { id: 'Untuk siapa', en: 'For whom' },
	'by-when': { id: 'Kapan', en: 'By when' },
	status: { id: 'Status', en: 'Status' },
	untitled: { id: 'Belum dirumuskan', en: 'Not worded yet' },
	lacks: { id: 'Belum ada: {parts}', en: 'Lacks: {parts}' },
	complete: { id: 'Lengkap', en: 'Complete' },
	sources: {
		id: '{n, plural, =0 {Tanpa catatan sumber} other {Dari # catatan}}',
		en: '{n, plural, =0 {No source notes} one {From # note} other {From # notes}}',
	},
	gone: { id: 'Kartu aksi ini sudah dihapus.', en: 'This action card has been deleted.' },
	merged: { id: 'Sudah digabungkan ke kartu lain', en: 'Merged into another card' },
	open: { id: 'Buka kartu aksi: {what}', en: 'Open action card: {what}' },
	'someone-unknown': { id: 'Seseorang yang tidak ada dalam daftar', en: 'Someone not on the list' },
	'stakeholder-unknown': { id: 'Pihak yang tidak ada dalam daftar', en: 'A party not on the list' },
	unread: {
		id: '{n, plural, other {# kartu aksi tidak dapat dibaca oleh halaman ini}}',
		en: '{n, plural, one {# action card cannot be read by this page} other {# action cards cannot be read by this page}}',
	},
	'unread-whole': { id: '{what}', en: '{what}' },
	'unread-part': { id: 'Sebagian dari {what}', en: 'A part of {what}' },
	'unread-more': { id: 'dan {n} lainnya', en: 'and {n} more' },
	'unread-kept': {
		id: 'Isinya tetap tersimpan. Muat ulang halaman ini; versi yang lebih baru mungkin dapat membacanya.',
		en: 'Nothing of it is lost. Reload this page; a newer version may be able to read it.',
	},
	'starter-note': { id: 'Catatan awal', en: 'Starter note' },
});

export const statusMessages: Record<CardStatus, Message> = defineMessages({
	open: { id: 'Belum mulai', en: 'Not started' },
	'under-way': { id: 'Berjalan', en: 'Under way' },
	done: { id: 'Selesai', en: 'Done' },
	dropped: { id: 'Dibatalkan', en: 'Dropped' },
});

/** What a card may lack, as it stands inside a sentence. */
export const partMessages: Record<CardPart, Message> = defineMessages({
	what: { id: 'apa yang dilakukan', en: 'what' },
	who: { id: 'penanggung jawab', en: 'who' },
	forWhom: { id: 'untuk siapa', en: 'for whom' },
	due: { id: 'tenggat', en: 'by when' },
});
