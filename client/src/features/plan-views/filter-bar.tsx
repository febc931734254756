/** Sifts and sorts the plan: words first, the rest behind one button, folded open as long as something is sifted. Changes only the query. */
import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { type ActionCard, CARD_STATUSES, responsibleKey } from '@rembuk/shared/plan/action-card';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocalText, useText } from '../../lib/text.tsx';
import { statusMessages } from '../../workshop/cards/card-messages.ts';
import { useCardWords } from '../../workshop/cards/use-card-words.ts';
import { useStakeholders } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { isSifted, PLAN_SORTS, type PlanQuery, type PlanSort, WHOLE_PLAN } from './plan-query.ts';
import styles from './views.module.css';
import { viewsMessages } from './views-messages.ts';

interface Props {
	query: PlanQuery;
	onChange(change: Partial<PlanQuery>): void;
	rooms: readonly Room[];
	/** All cards that may be sifted: those who are responsible come from them. */
	cards: readonly ActionCard[];
}

interface Option {
	value: string;
	label: string;
}

export function FilterBar({ query, onChange, rooms, cards }: Props) {
	const t = useText(viewsMessages);
	const statuses = useText(statusMessages);
	const pick = useLocalText();
	const words = useCardWords();
	const { title } = useRooms();
	const { view } = useWorkshop();
	const stakeholders = useStakeholders();
	const hasMore = isSifted({ ...query, q: '', incomplete: false });
	const [isOpen, setOpen] = useState(hasMore);

	const everybody = new Map(cards.flatMap((card) => card.who.map((who) => [responsibleKey(who), words.who(who)] as const)));
	const who = [...everybody].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
	const select = (key: 'room' | 'sector' | 'stakeholder' | 'who' | 'status', all: string, options: Option[]) => (
		<Select
			size="sm"
			className={styles.filter}
			label={t(key)}
			data={[{ value: '', label: all }, ...options]}
			value={options.some((option) => option.value === query[key]) ? query[key] : ''}
			searchable={options.length > 8}
			allowDeselect={false}
			onChange={(value) => onChange({ [key]: value ?? '' })}
		/>
	);
	return (
		<search className={styles.filters} aria-label={t('filter')}>
			<Group gap="sm" align="center">
				<TextInput
					flex="1 1 12rem"
					size="sm"
					aria-label={t('search')}
					placeholder={t('search')}
					leftSection={<IconSearch size={18} aria-hidden />}
					value={query.q}
					onChange={(event) => onChange({ q: event.currentTarget.value })}
				/>
				<Checkbox label={t('only-incomplete')} checked={query.incomplete} onChange={(event) => onChange({ incomplete: event.currentTarget.checked })} />
				<Button
					size="sm"
					variant="default"
					leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
					aria-expanded={isOpen || hasMore}
					disabled={hasMore}
					onClick={() => setOpen(!isOpen)}
				>
					{t('more-filters')}
				</Button>
				{isSifted(query) && (
					<Button size="sm" variant="subtle" onClick={() => onChange({ ...WHOLE_PLAN, sort: query.sort })}>
						{t('clear')}
					</Button>
				)}
			</Group>
			{(isOpen || hasMore) && (
				<div className={styles.more}>
					{rooms.length > 1 &&
						select(
							'room',
							t('all-rooms'),
							rooms.map(({ roomId }) => ({ value: roomId, label: title(roomId) })),
						)}
					{select(
						'sector',
						t('all-sectors'),
						view.sectors().map((sector) => ({ value: sector.key, label: pick(sector.title) })),
					)}
					{select(
						'stakeholder',
						t('all-stakeholders'),
						stakeholders.map((row) => ({ value: row.key, label: pick(row.title) })),
					)}
					{select('who', t('all-who'), who)}
					{select(
						'status',
						t('all-statuses'),
						CARD_STATUSES.map((status) => ({ value: status, label: statuses(status) })),
					)}
					<Select
						size="sm"
						className={styles.filter}
						label={t('sort')}
						data={PLAN_SORTS.map((sort) => ({ value: sort, label: t(`sort-${sort}`) }))}
						value={query.sort}
						allowDeselect={false}
						onChange={(sort) => onChange({ sort: (sort ?? 'room') as PlanSort })}
					/>
				</div>
			)}
		</search>
	);
}
