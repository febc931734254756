/** Who may edit and delete notes, and how people come into groups. Each switch acts at once. */
import { Stack, Switch } from '@mantine/core';
import { useText } from '../../lib/text.tsx';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { settingsMessages } from './settings-messages.ts';

export function RulesPart() {
	const t = useText(settingsMessages);
	const { view } = useWorkshop();
	const { run, isBusy } = usePower();
	const settings = view.settings();
	const change = (part: Partial<typeof settings>) => void run('change-settings', part);
	return (
		<Stack gap="lg">
			<Switch
				size="md"
				label={t('only-authors-edit')}
				checked={settings.onlyAuthorsEdit}
				disabled={isBusy('change-settings')}
				onChange={(event) => change({ onlyAuthorsEdit: event.currentTarget.checked })}
			/>
			<Switch
				size="md"
				label={t('only-authors-delete')}
				checked={settings.onlyAuthorsDelete}
				disabled={isBusy('change-settings')}
				onChange={(event) => change({ onlyAuthorsDelete: event.currentTarget.checked })}
			/>
			<ChoiceChips
				label={t('joining')}
				choices={(['choose', 'place'] as const).map((value) => ({ value, label: t(`joining-${value}`) }))}
				value={settings.joining}
				onChange={(value) => change({ joining: value === 'place' ? 'place' : 'choose' })}
			/>
		</Stack>
	);
}
