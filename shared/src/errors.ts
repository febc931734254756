/** Everything that Rembuk refuses, by name: its HTTP status and its words. A bug of ours is not in this list. */
import type { Locale } from './text/locale.ts';
import { defineMessages, formatMessage, type Values } from './text/messages.ts';

const WORDS = defineMessages({
	'invalid-field': { id: 'Isian tidak dapat diterima.', en: 'This field cannot be accepted.' },
	'invalid-json': { id: 'Berkas atau pesan ini bukan JSON yang benar: {reason}', en: 'This file or message is not valid JSON: {reason}' },
	'too-large': { id: 'Terlalu besar: paling banyak {limit}.', en: 'Too large: at most {limit}.' },
	'unsupported-type': { id: 'Kirimkan sebagai JSON (content-type: application/json).', en: 'Send it as JSON (content-type: application/json).' },
	'in-use': { id: 'Masih dipakai, jadi tidak dapat dihapus.', en: 'It is still in use and cannot be removed.' },
	'too-many': { id: 'Sudah terlalu banyak: paling banyak {limit}.', en: 'Too many: at most {limit}.' },
	'last-facilitator': { id: 'Workshop harus tetap mempunyai fasilitator.', en: 'A workshop must keep a facilitator.' },
	'not-signed-in': {
		id: 'Anda belum masuk ke workshop ini. Bergabunglah dengan kode, atau buka lagi tautan Anda.',
		en: 'You are not signed in to this workshop. Join with the code, or open your link again.',
	},
	'session-ended': {
		id: 'Sesi Anda sudah berakhir atau dicabut. Bergabunglah lagi dengan kode Anda.',
		en: 'Your session has expired or was revoked. Join again with your code.',
	},
	'workshop-deleted': {
		id: 'Workshop ini sudah dihapus dari server beserta seluruh isinya.',
		en: 'This workshop has been deleted from the server, with everything in it.',
	},
	'foreign-origin': { id: 'Permintaan dari situs lain ditolak.', en: 'A request from another site was refused.' },
	'not-yours': { id: 'Ini bukan ruang atau data Anda.', en: 'This room or item is not yours.' },
	'facilitator-only': { id: 'Hanya fasilitator yang boleh melakukan ini.', en: 'Only a facilitator may do this.' },
	'read-only': { id: 'Anda hanya dapat membaca di sini.', en: 'You can only read here.' },
	'room-locked': { id: 'Ruang ini dikunci oleh fasilitator.', en: 'This room has been locked by the facilitator.' },
	'room-closed': { id: 'Kelompok ini sudah ditutup.', en: 'This group has been closed.' },
	'only-authors-edit': { id: 'Hanya penulisnya yang boleh mengubah catatan ini.', en: 'Only its author may change this note.' },
	'only-authors-delete': {
		id: 'Hanya penulisnya atau fasilitator yang boleh menghapus catatan ini.',
		en: 'Only its author or a facilitator may delete this note.',
	},
	'wrong-author': { id: 'Catatan tidak dapat ditulis atas nama orang lain.', en: 'A note cannot be written in another person’s name.' },
	'unknown-code': { id: 'Kode ini tidak dikenal. Periksa lagi delapan hurufnya.', en: 'This code is not known. Check its eight symbols again.' },
	'unknown-workshop': { id: 'Workshop ini tidak ditemukan.', en: 'This workshop was not found.' },
	'unknown-room': { id: 'Ruang ini tidak ditemukan.', en: 'This room was not found.' },
	'unknown-person': { id: 'Orang ini tidak ditemukan.', en: 'This person was not found.' },
	'unknown-card': { id: 'Kartu aksi ini tidak ditemukan.', en: 'This action card was not found.' },
	'unknown-note': { id: 'Catatan ini tidak ditemukan.', en: 'This note was not found.' },
	'unknown-link': { id: 'Tautan ini tidak dikenal, atau sudah dicabut.', en: 'This link is not known, or has been revoked.' },
	'unknown-webhook': { id: 'Webhook ini tidak ditemukan.', en: 'This webhook was not found.' },
	'outcome-closed': { id: 'Halaman hasil ini sedang ditutup oleh fasilitator.', en: 'The facilitator has closed this outcome page.' },
	'not-responsible': { id: 'Anda bukan penanggung jawab kartu aksi ini.', en: 'You are not responsible for this action card.' },
	'workshop-closed': { id: 'Workshop ini sudah ditutup.', en: 'This workshop has been closed.' },
	'workshop-open': { id: 'Tutup dahulu workshop ini.', en: 'Close the workshop first.' },
	'not-confirmed': { id: 'Ketik kode workshop ini untuk memastikan.', en: 'Type the code of this workshop to confirm.' },
	'private-address': {
		id: 'Alamat ini berada di jaringan dalam server dan tidak dikirimi apa pun.',
		en: 'This address lies in the server’s own network; nothing is sent there.',
	},
	'unknown-power': { id: 'Kewenangan ini tidak dikenal.', en: 'This power is not known.' },
	'unknown-format': { id: 'Format ekspor ini tidak dikenal.', en: 'This export format is not known.' },
	'not-found': { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' },
	'workshop-full': { id: 'Workshop ini sudah penuh ({limit} orang).', en: 'This workshop is full ({limit} people).' },
	'board-full': {
		id: 'Papan ini sudah penuh ({limit} benda). Hapus beberapa, atau pakai papan lain.',
		en: 'This board is full ({limit} things). Delete some, or use another board.',
	},
	'slow-down': { id: 'Terlalu banyak permintaan. Coba lagi sebentar lagi.', en: 'Too many requests. Try again in a moment.' },
	'client-too-old': {
		id: 'Halaman ini sudah lama. Muat ulang; pekerjaan Anda tetap ada di peramban ini.',
		en: 'This page is out of date. Reload it; your work is kept in this browser.',
	},
	'room-renewed': {
		id: 'Ruang ini disusun ulang di server dan perlu dimuat lagi.',
		en: 'This room was put together anew on the server and has to be loaded again.',
	},
	malformed: { id: 'Pesan ini rusak dan tidak diterapkan.', en: 'This message is malformed and was not applied.' },
	'storage-failed': {
		id: 'Penyimpanan server gagal. Pekerjaan Anda tetap ada di peramban ini.',
		en: 'The server’s storage failed. Your work is kept in this browser.',
	},
	'export-failed': {
		id: 'Berkas tidak dapat dibuat. Tidak ada yang hilang; coba lagi, atau pilih format lain.',
		en: 'The file could not be made. Nothing is lost; try again, or choose another format.',
	},
	'clock-not-running': { id: 'Tidak ada waktu yang sedang berjalan.', en: 'No timer is running.' },
	broken: { id: 'Terjadi kesalahan di server. Ini bukan salah Anda; coba lagi.', en: 'Something went wrong on the server. It is not your fault; try again.' },
});

export type ErrorCode = keyof typeof WORDS;

const STATUS: Partial<Record<ErrorCode, number>> = {
	'too-large': 413,
	'unsupported-type': 415,
	'in-use': 409,
	'too-many': 409,
	'last-facilitator': 409,
	'not-signed-in': 401,
	'session-ended': 401,
	'workshop-deleted': 410,
	'foreign-origin': 403,
	'not-yours': 403,
	'facilitator-only': 403,
	'read-only': 403,
	'room-locked': 423,
	'room-closed': 409,
	'room-renewed': 409,
	'only-authors-edit': 403,
	'only-authors-delete': 403,
	'wrong-author': 403,
	'unknown-code': 404,
	'unknown-workshop': 404,
	'unknown-room': 404,
	'unknown-person': 404,
	'unknown-card': 404,
	'unknown-note': 404,
	'unknown-link': 404,
	'unknown-webhook': 404,
	'outcome-closed': 410,
	'not-responsible': 403,
	'workshop-closed': 409,
	'workshop-open': 409,
	'unknown-power': 404,
	'unknown-format': 404,
	'not-found': 404,
	'workshop-full': 409,
	'board-full': 409,
	'slow-down': 429,
	'client-too-old': 426,
	'storage-failed': 503,
	'export-failed': 500,
	'clock-not-running': 409,
	broken: 500,
};

/** A refusal: what was refused, why, and (when one is to blame) the path of the field. */
export class AppError extends Error {
	readonly code: ErrorCode;
	readonly field: string | undefined;
	readonly values: Values;
	/** Words that replace the code's own, when the reason depends on the input (a field's limit, say). */
	readonly words: ((locale: Locale) => string) | undefined;

	constructor(code: ErrorCode, more: { field?: string; values?: Values; words?: (locale: Locale) => string } = {}) {
		super(code);
		this.name = 'AppError';
		this.code = code;
		this.field = more.field;
		this.values = more.values ?? {};
		this.words = more.words;
	}

	/** The HTTP status; 400 unless the code says otherwise. */
	get status(): number {
		return STATUS[this.code] ?? 400;
	}

	/** The refusal in the reader's language. */
	tell(locale: Locale): string {
		return this.words?.(locale) ?? tellCode(this.code, locale, this.values);
	}
}

/** True for a string that names a refusal. */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(WORDS, code);

/** The words of a refusal that came over the wire as a code. */
export const tellCode = (code: ErrorCode, locale: Locale, values: Values = {}): string => formatMessage(WORDS[code], locale, values);
