/** Those it is done for: entries of the stakeholder register; a new one is entered here. */
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { addStakeholder } from '@rembuk/shared/plan/stakeholders';
import { useLocalText, useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useStakeholders } from '../../workshop/cards/use-plan.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { PickMany } from './pick-many.tsx';
import { planMessages } from './plan-messages.ts';

export function ForWhomField({ card, isReadOnly }: { card: ActionCard; isReadOnly: boolean }) {
	const t = useText(planMessages);
	const labels = useText(cardMessages);
	const pick = useLocalText();
	const words = useCardWords();
	const { doc } = useWorkshop();
	const stakeholders = useStakeholders();

	const add = (key: string) => changeCard(doc, card.id, { addForWhom: [key] });
	return (
		<PickMany
			label={labels('for-whom')}
			description={t('for-hint')}
			placeholder={t('for-placeholder')}
			options={stakeholders.map((row) => ({ key: row.key, label: pick(row.title), group: t('group-stakeholders') }))}
			chosen={card.forWhom.map((key) => ({ key, label: words.stakeholder(key) }))}
			isReadOnly={isReadOnly}
			onAdd={add}
			onCreate={(text) => doc.transact(() => add(addStakeholder(doc, text)))}
			createLabel={(text) => t('create-stakeholder', { text })}
			onRemove={(key) => changeCard(doc, card.id, { removeForWhom: [key] })}
		/>
	);
}
