/** What a leader does with a milestone: note its day and hear which cards changed, take it back, rename or translate it, remove it. */
import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Milestone } from '@rembuk/shared/plan/plan-doc';
import { dayInWords } from '@rembuk/shared/text/dates';
import type { LocalText } from '@rembuk/shared/text/locale';
import { useState } from 'react';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { useWayBack } from '../../lib/use-way-back.ts';
import { TitleForm } from '../../ui/title-form.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { milestoneMessages } from './milestone-messages.ts';
import styles from './milestones.module.css';

interface Dated {
	what: string;
	to?: string;
}

const LONGEST = 200;

export function MilestoneTools({ milestone }: { milestone: Milestone }) {
	const t = useText(milestoneMessages);
	const labels = useText(cardMessages);
	const pick = useLocalText();
	const words = useCardWords();
	const { locale } = useLocale();
	const { power } = useWorkshop();
	const runner = usePower();
	const { key } = milestone;
	const title = pick(milestone.title);
	const [day, setDay] = useState(milestone.reachedOn ?? '');
	const [isBusy, setBusy] = useState(false);
	const [isRenaming, setRenaming] = useState(false);
	const renamer = useWayBack<HTMLButtonElement>(isRenaming);

	const note = async (on: string | null) => {
		setBusy(true);
		try {
			const { cards } = (await power('reach-milestone', { key, on })) as { cards?: Dated[] };
			const lines = (cards ?? []).map(({ what, to }) =>
				to === undefined
					? t('card-open', { what: what.trim() || labels('untitled') })
					: t('card-until', { what: what.trim() || labels('untitled'), day: dayInWords(to, locale) }),
			);
			notifications.show({ autoClose: 12_000, role: 'status', message: t('changed', { n: lines.length, cards: words.list(lines) }) });
		} catch (error) {
			notifications.show({ color: 'red', role: 'alert', message: tellError(error, locale) });
		} finally {
			setBusy(false);
		}
	};
	const stopRenaming = () => setRenaming(false);
	const rename = async (next: LocalText) => {
		if (await runner.run('rename-milestone', { key, title: next })) stopRenaming();
	};
	return (
		<>
			<form
				className={styles.new}
				onSubmit={(event) => {
					event.preventDefault();
					if (day !== '') void note(day);
				}}
			>
				<TextInput size="sm" type="date" w="12rem" label={t('reached-on')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
				<Button size="sm" type="submit" loading={isBusy} disabled={day === '' || day === milestone.reachedOn}>
					{t('save')}
				</Button>
				{milestone.reachedOn !== undefined && (
					<Button size="sm" variant="default" aria-label={t('take-back', { title })} disabled={isBusy} onClick={() => void note(null)}>
						{t('take-back-short')}
					</Button>
				)}
			</form>
			{isRenaming ? (
				<TitleForm
					label={t('title-field')}
					title={milestone.title}
					longest={LONGEST}
					isBusy={runner.isBusy('rename-milestone')}
					onSave={(next) => void rename(next)}
					onCancel={stopRenaming}
				/>
			) : (
				<Group gap="xs">
					<Button ref={renamer} size="compact-sm" variant="default" aria-label={t('rename-of', { title })} onClick={() => setRenaming(true)}>
						{t('rename')}
					</Button>
					<Button
						size="compact-sm"
						variant="subtle"
						color="red"
						aria-label={t('remove-of', { title })}
						loading={runner.isBusy('remove-milestone')}
						onClick={() => void runner.run('remove-milestone', { key })}
					>
						{t('remove')}
					</Button>
				</Group>
			)}
		</>
	);
}
