/** By when, as people say it: a date, a window, after a milestone, recurring. Written as soon as the fields mean something; says it back in words. */
import { Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { useEffect, useRef, useState } from 'react';
import { useLocalText, useText } from '../../lib/text.tsx';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useMilestones } from '../../workshop/cards/use-plan.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { DUE_KINDS, DUE_UNITS, type DueDraft, type DueKind, type DueUnit, draftOf, dueOf } from './due-draft.ts';
import { planMessages } from './plan-messages.ts';

const MOST_MONTHS = 240;
const MOST_EVERY = 999;

export function DueField({ card, isReadOnly }: { card: ActionCard; isReadOnly: boolean }) {
	const t = useText(planMessages);
	const pick = useLocalText();
	const words = useCardWords();
	const { doc } = useWorkshop();
	const milestones = useMilestones();
	const [draft, setDraft] = useState(() => draftOf(card.due));
	const written = useRef(JSON.stringify(card.due));

	useEffect(() => {
		const now = JSON.stringify(card.due);
		if (now === written.current) return;
		written.current = now; // somebody else has changed it
		setDraft((old) => draftOf(card.due, old));
	}, [card.due]);

	const change = (fields: Partial<DueDraft>): void => {
		const next = { ...draft, ...fields };
		if (next.kind === 'after-milestone' && next.milestone === '') next.milestone = milestones[0]?.key ?? '';
		setDraft(next);
		const due = dueOf(next);
		if (due === undefined) return;
		written.current = JSON.stringify(due ?? undefined);
		changeCard(doc, card.id, { due });
	};
	const months = (field: 'fromMonths' | 'toMonths' | 'withinMonths', label: string) => (
		<NumberInput
			label={label}
			w="9rem"
			min={0}
			max={MOST_MONTHS}
			allowDecimal={false}
			allowNegative={false}
			disabled={isReadOnly}
			value={draft[field]}
			onChange={(value) => change({ [field]: value })}
		/>
	);
	const kinds = DUE_KINDS.map((kind) => ({
		value: kind,
		label: t(`due-${kind}`),
		disabled: kind === 'after-milestone' && milestones.length === 0 && draft.kind !== kind,
	}));

	return (
		<Stack gap="xs">
			<Select
				label={t('due-kind')}
				data={kinds}
				value={draft.kind}
				disabled={isReadOnly}
				allowDeselect={false}
				description={milestones.length === 0 && !isReadOnly ? t('no-milestones') : undefined}
				onChange={(kind) => kind && change({ kind: kind as DueKind })}
			/>
			{draft.kind !== 'none' && (
				<Group gap="sm" align="end">
					{draft.kind === 'date' && (
						<TextInput
							type="date"
							label={t('due-day')}
							w="12rem"
							disabled={isReadOnly}
							value={draft.on}
							onChange={(event) => change({ on: event.currentTarget.value })}
						/>
					)}
					{draft.kind === 'window' && months('fromMonths', t('due-from'))}
					{draft.kind === 'window' && months('toMonths', t('due-to'))}
					{draft.kind === 'after-milestone' && (
						<>
							<Select
								label={t('due-milestone')}
								flex={1}
								miw="12rem"
								data={milestones.map((row) => ({ value: row.key, label: pick(row.title) }))}
								value={draft.milestone || null}
								disabled={isReadOnly}
								allowDeselect={false}
								onChange={(milestone) => milestone && change({ milestone })}
							/>
							{months('withinMonths', t('due-within'))}
						</>
					)}
					{draft.kind === 'recurring' && (
						<>
							<NumberInput
								label={t('due-every')}
								w="7rem"
								min={1}
								max={MOST_EVERY}
								allowDecimal={false}
								allowNegative={false}
								disabled={isReadOnly}
								value={draft.every}
								onChange={(every) => change({ every })}
							/>
							<Select
								label={t('due-unit')}
								w="9rem"
								data={DUE_UNITS.map((unit) => ({ value: unit, label: t(`unit-${unit}`) }))}
								value={draft.unit}
								disabled={isReadOnly}
								allowDeselect={false}
								onChange={(unit) => unit && change({ unit: unit as DueUnit })}
							/>
						</>
					)}
				</Group>
			)}
			{card.due && (
				<Text size="sm" c="dimmed" role="status">
					{words.due(card.due)}
				</Text>
			)}
		</Stack>
	);
}
