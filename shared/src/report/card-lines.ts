/** The words of an action card where it is drawn on a board: what, who, for whom, by when, status. */
import { formatMessage } from '../text/messages.ts';
import type { Report } from './report.ts';
import { reportWords, statusInWords } from './report-words.ts';

/** The first line says what is to be done; one line when nobody knows the card any more. A card that was merged says into which. */
export function cardLines(cardId: string, { groups, locale }: Report): string[] {
	const cards = groups.flatMap((group) => group.cards);
	const card = cards.find((one) => one.cardId === cardId);
	const words = (key: 'who' | 'forWhom' | 'due' | 'unfilled' | 'cardGone') => formatMessage(reportWords[key], locale);
	if (!card) {
		const into = cards.find(({ mergedFrom }) => mergedFrom.some((one) => one.cardId === cardId));
		const said = into?.mergedFrom.find((one) => one.cardId === cardId)?.what.trim() ?? '';
		return into ? [said || words('unfilled'), formatMessage(reportWords.mergedInto, locale, { number: into.number })] : [words('cardGone')];
	}
	const or = (value: string): string => value || words('unfilled');
	return [
		`${card.number}. ${or(card.what.trim())}`,
		`${words('who')}: ${or(card.who.join('; '))}`,
		`${words('forWhom')}: ${or(card.forWhom.join('; '))}`,
		`${words('due')}: ${or(card.dueWords)}`,
		statusInWords(card.status, locale),
	];
}
