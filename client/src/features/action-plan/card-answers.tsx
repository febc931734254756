/** What those responsible have said to a card: accepted, or declined and why. Changes nothing. */
import { Text } from '@mantine/core';
import { type ActionCard, responsibleKey } from '@rembuk/shared/plan/action-card';
import { defineMessages } from '@rembuk/shared/text/messages';
import { useText } from '../../lib/text.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';

const messages = defineMessages({
	accepted: { id: '{name} menerima aksi ini.', en: '{name} has accepted this action.' },
	declined: { id: '{name} menolak aksi ini: {reason}', en: '{name} has declined this action: {reason}' },
});

export function CardAnswers({ card }: { card: ActionCard }) {
	const t = useText(messages);
	const words = useCardWords();
	return card.who.map((who) => {
		const said = card.answers?.[responsibleKey(who)];
		return (
			said && (
				<Text key={responsibleKey(who)} size="sm">
					{t(said.answer, { name: words.who(who), reason: said.reason ?? '' })}
				</Text>
			)
		);
	});
}
