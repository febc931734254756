/** Words of the calendar link. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const calendarMessages = defineMessages({
	title: { id: 'Kalender', en: 'Calendar' },
	hint: {
		id: 'Alamat untuk berlangganan tenggat di Google Kalender, Outlook, atau aplikasi kalender lain. Tenggat di sana ikut berubah, misalnya saat tonggak tercapai. Siapa pun yang memiliki alamatnya melihat aksi beserta nama penanggung jawabnya.',
		en: 'An address to subscribe to the due dates in Google Calendar, Outlook or any other calendar. They follow the plan there, for example when a milestone is reached. Whoever has the address sees the actions and the names of those responsible.',
	},
	make: { id: 'Buat alamat', en: 'Make an address' },
	replace: { id: 'Ganti alamat', en: 'Replace the address' },
	revoke: { id: 'Cabut alamat', en: 'Revoke the address' },
	url: { id: 'Alamat kalender', en: 'Calendar address' },
	'url-hint': { id: 'Hanya ditampilkan sekali ini. Salin sekarang.', en: 'Shown this once. Copy it now.' },
	made: { id: 'Alamat kalender sudah dibuat dan berlaku.', en: 'A calendar address was made and works.' },
	none: { id: 'Belum ada alamat kalender.', en: 'There is no calendar address yet.' },
});
