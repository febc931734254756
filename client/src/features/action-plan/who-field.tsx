/** Those responsible: participants, sectors, institutions of the register, or any name. */
import { type ActionCard, type Responsible, responsibleKey } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { useLocalText, useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useStakeholders } from '../../workshop/cards/use-plan.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { PickMany, type PickOption } from './pick-many.tsx';
import { planMessages } from './plan-messages.ts';

export function WhoField({ card, isReadOnly }: { card: ActionCard; isReadOnly: boolean }) {
	const t = useText(planMessages);
	const labels = useText(cardMessages);
	const pick = useLocalText();
	const words = useCardWords();
	const { doc, view } = useWorkshop();
	const stakeholders = useStakeholders();

	const people = view.people().filter((person) => person.role !== 'observer');
	const inRoomFirst = [...people].sort((a, b) => Number(b.roomId === card.roomId) - Number(a.roomId === card.roomId) || a.name.localeCompare(b.name));
	const everybody: [Responsible, PickOption][] = [
		...stakeholders.map((row): [Responsible, string, string] => [{ kind: 'stakeholder', key: row.key }, pick(row.title), t('group-stakeholders')]),
		...inRoomFirst.map((person): [Responsible, string, string] => [{ kind: 'participant', participantId: person.id }, person.name, t('group-people')]),
		...view.sectors().map((sector): [Responsible, string, string] => [{ kind: 'sector', key: sector.key }, pick(sector.title), t('group-sectors')]),
	].map(([who, label, group]) => [who, { key: responsibleKey(who), label, group }]);
	const byKey = new Map(everybody.map(([who, option]) => [option.key, who]));

	const add = (who: Responsible) => changeCard(doc, card.id, { addWho: [who] });
	return (
		<PickMany
			label={labels('who')}
			description={t('who-hint')}
			placeholder={t('who-placeholder')}
			options={everybody.map(([, option]) => option)}
			chosen={card.who.map((who) => ({ key: responsibleKey(who), label: words.who(who) }))}
			isReadOnly={isReadOnly}
			onAdd={(key) => {
				const who = byKey.get(key);
				if (who) add(who);
			}}
			onCreate={(text) => add({ kind: 'text', text })}
			createLabel={(text) => t('create', { text })}
			onRemove={(key) => changeCard(doc, card.id, { removeWho: [key] })}
		/>
	);
}
