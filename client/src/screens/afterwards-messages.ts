/** Words of the screen for what comes after the workshop. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const afterwardsMessages = defineMessages({
	title: { id: 'Sesudah workshop', en: 'After the workshop' },
	back: { id: 'Layar fasilitator', en: 'Facilitator’s screen' },
});
