/** The words of the plan screen's tabs. */
import { defineMessages } from '@rembuk/shared/text/messages';

export const planTabMessages = defineMessages({
	tabs: { id: 'Tampilan rencana', en: 'Views of the plan' },
	list: { id: 'Daftar', en: 'List' },
	board: { id: 'Papan status', en: 'Status board' },
	matrix: { id: 'Matriks', en: 'Matrix' },
	timeline: { id: 'Garis waktu', en: 'Timeline' },
	milestones: { id: 'Tonggak', en: 'Milestones' },
	stakeholders: { id: 'Daftar pihak', en: 'Stakeholders' },
	duplicates: { id: 'Kartu mirip', en: 'Duplicates' },
	ideas: { id: 'Gagasan tak terpakai', en: 'Ideas not used' },
});
