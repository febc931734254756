/** Words for who is in a room. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const peopleMessages = defineMessages({
	here: { id: '{n, plural, other {# orang di sini}}', en: '{n, plural, one {# person here} other {# people here}}' },
	'show-here': { id: '{n, plural, other {# orang di sini}}. Lihat daftar.', en: '{n, plural, one {# person here} other {# people here}}. Show the list.' },
	'here-now': { id: 'Di sini sekarang', en: 'Here now' },
	nobody: { id: 'Belum ada siapa pun.', en: 'Nobody yet.' },
	away: { id: 'Anggota ruang ini yang sedang tidak di sini', en: 'Members of this room who are not here' },
	you: { id: '{name} (Anda)', en: '{name} (you)' },
	leader: { id: 'fasilitator', en: 'facilitator' },
	observer: { id: 'pengamat', en: 'observer' },
});
