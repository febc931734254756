/** Words of the list of workshops that this browser knows. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const myWorkshopsMessages = defineMessages({
	title: { id: 'Workshop saya', en: 'My workshops' },
	where: { id: 'Daftar ini hanya ada di peramban ini.', en: 'This list is kept in this browser only.' },
	'as-leader': { id: 'fasilitator', en: 'facilitator' },
	'as-person': { id: 'sebagai {name}', en: 'as {name}' },
	code: { id: 'kode {code}', en: 'code {code}' },
	lead: { id: 'Pimpin', en: 'Lead' },
	enter: { id: 'Masuk', en: 'Enter' },
	'lead-this': { id: 'Pimpin {title}', en: 'Lead {title}' },
	'enter-this': { id: 'Masuk ke {title}', en: 'Enter {title}' },
	forget: { id: 'Hapus {title} dari daftar', en: 'Remove {title} from the list' },
	forgotten: { id: '{title} dihapus dari daftar. Workshop itu sendiri tetap ada.', en: '{title} was removed from the list. The workshop itself stays.' },
	undo: { id: 'Urungkan', en: 'Undo' },
});
