/** The words of the shared timer. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const timerMessages = defineMessages({
	left: { id: 'Sisa waktu', en: 'Time left' },
	over: { id: 'Waktu habis', en: 'Time is up' },
	'over-by': { id: 'Waktu habis, lewat {time}', en: 'Time is up, over by {time}' },
	paused: { id: 'Dijeda', en: 'Paused' },
	none: { id: 'Tidak ada waktu yang berjalan', en: 'No timer is running' },
	'said-started': { id: 'Waktu dimulai: {n, plural, other {# menit}}.', en: 'The timer has started: {n, plural, one {# minute} other {# minutes}}.' },
	'said-more': {
		id: 'Waktu ditambah. Sisa sekitar {n, plural, other {# menit}}.',
		en: 'Time was added. About {n, plural, one {# minute} other {# minutes}} left.',
	},
	'said-five': { id: 'Tinggal lima menit.', en: 'Five minutes left.' },
	'said-one': { id: 'Tinggal satu menit.', en: 'One minute left.' },
	'said-over': { id: 'Waktu habis. Selesaikan kalimat Anda; papan tetap terbuka.', en: 'Time is up. Finish your sentence; the board stays open.' },
	'said-paused': { id: 'Waktu dijeda.', en: 'The timer is paused.' },
	'said-resumed': { id: 'Waktu berjalan lagi.', en: 'The timer is running again.' },
	'said-stopped': { id: 'Waktu dihentikan.', en: 'The timer was stopped.' },
	controls: { id: 'Pengatur waktu', en: 'Timer' },
	minutes: { id: 'Menit', en: 'Minutes' },
	start: { id: 'Mulai', en: 'Start' },
	add: { id: '+{n} menit', en: '{n, plural, one {+# minute} other {+# minutes}}' },
	pause: { id: 'Jeda', en: 'Pause' },
	resume: { id: 'Lanjutkan', en: 'Resume' },
	stop: { id: 'Hentikan', en: 'Stop' },
});
