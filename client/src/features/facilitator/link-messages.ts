/** Words of the way in by a facilitator link. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const linkMessages = defineMessages({
	opening: { id: 'Membuka tautan fasilitator…', en: 'Opening the facilitator link…' },
	title: { id: 'Tautan fasilitator', en: 'Facilitator link' },
	incomplete: {
		id: 'Tautan ini tidak lengkap. Salin seluruh tautan, termasuk bagian setelah tanda #.',
		en: 'This link is not complete. Copy the whole link, with what follows the # sign.',
	},
	dead: {
		id: 'Tautan ini tidak berlaku lagi; mungkin sudah diganti dengan yang baru. Mintalah tautan terbaru kepada fasilitator lain.',
		en: 'This link no longer works; it may have been replaced by a new one. Ask another facilitator for the latest link.',
	},
});
