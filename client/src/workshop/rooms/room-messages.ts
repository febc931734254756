/** What rooms are called. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const roomNames = defineMessages({
	plenary: { id: 'Pleno', en: 'Plenary' },
	'no-topic': { id: 'Ruang tanpa topik', en: 'Room without a topic' },
});
