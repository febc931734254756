/** From a line of a document back to where it came from: addresses of notes on their boards and of cards in the plan. Knows no format. */
import type { Report, ReportCard, ReportNote, ReportSource } from './report.ts';

type Where = Pick<Report, 'workshop'>;

/** The note on its board: opened by a member, the board comes into view with the note chosen. undefined when nobody said where the workshop is, or the note is gone. */
export function noteAddress(note: ReportNote | ReportSource, { workshop }: Where): string | undefined {
	if (workshop.address === '' || ('gone' in note && note.gone)) return undefined;
	return `${workshop.address}/r/${encodeURIComponent(note.roomId)}?note=${encodeURIComponent(note.noteId)}`;
}

/** The card in the plan, with the notes that it came from. undefined when nobody said where the workshop is. */
export const cardAddress = ({ cardId }: Pick<ReportCard, 'cardId'>, { workshop }: Where): string | undefined =>
	workshop.address === '' ? undefined : `${workshop.address}/plan?card=${encodeURIComponent(cardId)}`;
