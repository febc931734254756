/** Words of the phone's writing page. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const writingMessages = defineMessages({
	write: { id: 'Tulis catatan', en: 'Write a note' },
	placeholder: { id: 'Satu gagasan, satu catatan…', en: 'One idea, one note…' },
	send: { id: 'Kirim', en: 'Send' },
	'sent-aloud': { id: 'Catatan terkirim: {text}', en: 'Note sent: {text}' },
	hint: { id: 'Enter mengirim, Shift+Enter baris baru.', en: 'Enter sends, Shift+Enter starts a new line.' },
});
