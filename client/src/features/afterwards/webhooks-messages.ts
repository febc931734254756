/** Words of the webhooks. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const webhooksMessages = defineMessages({
	title: { id: 'Webhook', en: 'Webhooks' },
	hint: {
		id: 'Untuk program lain: setiap perubahan kartu dan penutupan workshop dikirim ke alamat ini, ditandatangani menurut Standard Webhooks, dan diulang bila gagal.',
		en: 'For other programs: each change of a card and the closing of the workshop is posted to this address, signed as Standard Webhooks says, and tried again when it fails.',
	},
	url: { id: 'Alamat penerima (https://…)', en: 'Address of the receiver (https://…)' },
	add: { id: 'Tambah', en: 'Add' },
	secret: { id: 'Rahasia penanda tangan', en: 'Signing secret' },
	'secret-hint': { id: 'Hanya ditampilkan sekali ini. Simpan di program penerima.', en: 'Shown this once. Keep it in the receiving program.' },
	test: { id: 'Kirim uji', en: 'Send a test' },
	'test-named': { id: 'Kirim pesan uji ke {url}', en: 'Send a test message to {url}' },
	remove: { id: 'Hapus', en: 'Remove' },
	'remove-named': { id: 'Hapus webhook {url}', en: 'Remove the webhook {url}' },
	gone: {
		id: 'Penerima menyatakan alamat ini sudah tidak ada; pengiriman berhenti.',
		en: 'The receiver says that this address is gone; nothing is sent any more.',
	},
	unreachable: {
		id: 'Penerima terlalu lama tidak menjawab; pengiriman berhenti. Kirim uji untuk memulai lagi.',
		en: 'The receiver has not answered for too long; nothing is sent any more. Send a test to start again.',
	},
	log: { id: 'Catatan pengiriman ({n})', en: 'Delivery log ({n})' },
	refresh: { id: 'Muat ulang', en: 'Refresh' },
	delivered: { id: '{moment} · {type} · terkirim ({status})', en: '{moment} · {type} · delivered ({status})' },
	waiting: {
		id: '{moment} · {type} · menunggu, {attempts} kali dicoba {why}',
		en: '{moment} · {type} · waiting, {attempts, plural, one {# attempt} other {# attempts}} {why}',
	},
	failed: {
		id: '{moment} · {type} · gagal setelah {attempts} kali {why}',
		en: '{moment} · {type} · failed after {attempts, plural, one {# attempt} other {# attempts}} {why}',
	},
});

/** Why a receiver did not answer, by the server's codes. */
export const unansweredMessages = defineMessages({
	'no-answer': { id: 'tidak dijawab dalam 10 detik', en: 'no answer within 10 seconds' },
	'gave-up': { id: 'server ini dihentikan', en: 'this server was stopped' },
	'private-address': { id: 'alamatnya di jaringan internal server', en: 'its address is in the server’s own network' },
	'unknown-name': { id: 'nama servernya tidak ditemukan', en: 'the name of its server is not known' },
	'bad-certificate': { id: 'sertifikatnya tidak dapat dipercaya', en: 'its certificate cannot be trusted' },
	unreachable: { id: 'tidak dapat dihubungi', en: 'it could not be reached' },
	'too-many-waiting': { id: 'terlalu banyak pesan yang menunggu', en: 'too many messages were waiting' },
});
