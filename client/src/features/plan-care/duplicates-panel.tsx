/**
 * Suggests cards of different rooms that may be the same, and lets a leader merge them, or any others. What is merged is listed and can be taken apart;
 * what somebody called not the same is so for everybody, and can be suggested again.
 */
import { Button, Group, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { areApart, type DuplicatePair, findDuplicates } from '@rembuk/shared/plan/duplicates';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { whyNot } from '@rembuk/shared/workshop/can';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { IconArrowMerge } from '@tabler/icons-react';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { ActionCardFace } from '../../workshop/cards/action-card-face.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useCards } from '../../workshop/cards/use-plan.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import styles from './care.module.css';
import { careMessages } from './care-messages.ts';
import { DueChoice } from './due-choice.tsx';

interface Props {
	rooms: readonly Room[];
	onOpen(cardId: string): void;
}

const MOST_PAIRS = 30;
const pairKey = ({ cards }: DuplicatePair): string => cards.map((card) => card.id).join('+');

export function DuplicatesPanel({ rooms, onOpen }: Props) {
	const t = useText(careMessages);
	const labels = useText(cardMessages);
	const { title } = useRooms();
	const power = usePower();
	const id = useId();
	const all = useCards();
	const cards = useDeferredValue(useMemo(() => all.filter((card) => rooms.some((room) => room.roomId === card.roomId)), [all, rooms]));
	const { me, view, doc, serverNow } = useWorkshop();
	const pairs = useMemo(() => findDuplicates(cards), [cards]);
	const [chosen, setChosen] = useState<string[]>([]);
	/** The card whose date was chosen, by those that are to be merged. */
	const [dues, setDues] = useState<Readonly<Record<string, string>>>({});
	const shown = pairs.filter(({ cards: [a, b] }) => !areApart(a, b)).slice(0, MOST_PAIRS);
	const apart = pairs.filter(({ cards: [a, b] }) => areApart(a, b));
	const mayChange = (card: ActionCard): boolean => {
		const room = view.facts(card.roomId);
		return room !== undefined && whyNot(me, 'plan.write', { room, author: card.author }, view.settings()) === null;
	};
	/** Said on a card that I may change, of the other one. */
	const setApart = ([a, b]: readonly [ActionCard, ActionCard]) => {
		const [on, other] = mayChange(a) ? [a, b] : [b, a];
		changeCard(doc, on.id, { addApart: { cardId: other.id, at: serverNow(), by: me.id } });
		toIntro();
	};
	const suggestAgain = ([a, b]: readonly [ActionCard, ActionCard]) => {
		doc.transact(() => {
			if (a.apart?.includes(b.id)) changeCard(doc, a.id, { removeApart: [b.id] });
			if (b.apart?.includes(a.id)) changeCard(doc, b.id, { removeApart: [a.id] });
		});
		toIntro();
	};
	const mayTakeBack = ([a, b]: readonly [ActionCard, ActionCard]): boolean =>
		(!a.apart?.includes(b.id) || mayChange(a)) && (!b.apart?.includes(a.id) || mayChange(b));
	const mergedCards = cards.filter((card) => card.parents.length > 0);
	const nameOf = (card: ActionCard) => card.what.trim() || labels('untitled');

	const intro = useRef<HTMLParagraphElement>(null);
	/** The pair goes with its buttons: whoever pressed one is at the beginning of what is left. */
	const toIntro = () => intro.current?.focus();

	const merge = async (cardIds: string[]) => {
		const tag = cardIds.join('+');
		const dueFrom = dues[tag];
		if (!(await power.run('merge-cards', { cardIds, ...(dueFrom !== undefined && { dueFrom }) }, tag))) return;
		setChosen([]);
		toIntro();
		notifications.show({ role: 'status', message: t('merged') });
	};
	const dueChoice = (parts: readonly ActionCard[]) => {
		const tag = parts.map((card) => card.id).join('+');
		return <DueChoice cards={parts} chosen={dues[tag]} onChoose={(cardId) => setDues((old) => ({ ...old, [tag]: cardId }))} />;
	};
	return (
		<Stack gap="lg">
			<Text maw="60rem" ref={intro} tabIndex={-1}>
				{t('duplicates-intro')}
			</Text>
			{!me.isLeader && <Text c="dimmed">{t('leaders-merge')}</Text>}
			{shown.length === 0 && (
				<Text c="dimmed" role="status">
					{t('no-duplicates')}
				</Text>
			)}
			{shown.map((pair, index) => {
				const [a, b] = pair.cards;
				const key = pairKey(pair);
				return (
					<section key={key} className={styles.pair} aria-labelledby={`${id}-${key}`}>
						<Title order={2} size="h3" id={`${id}-${key}`}>
							{t('pair', { n: index + 1, percent: Math.round(pair.likeness * 100) })}
						</Title>
						<div className={styles.twins}>
							{[a, b].map((card) => (
								<div key={card.id}>
									<Text size="sm" c="dimmed" mb={4}>
										{title(card.roomId)}
									</Text>
									<ActionCardFace cardId={card.id} onOpen={onOpen} />
								</div>
							))}
						</div>
						{me.isLeader && dueChoice(pair.cards)}
						<Group gap="xs">
							{me.isLeader && (
								<Button
									size="sm"
									leftSection={<IconArrowMerge size={18} aria-hidden />}
									aria-label={t('merge-of', { a: nameOf(a), b: nameOf(b) })}
									loading={power.isBusy(key)}
									onClick={() => void merge([a.id, b.id])}
								>
									{t('merge')}
								</Button>
							)}
							{(mayChange(a) || mayChange(b)) && (
								<Button size="sm" variant="default" aria-label={t('not-same-of', { a: nameOf(a), b: nameOf(b) })} onClick={() => setApart(pair.cards)}>
									{t('not-same')}
								</Button>
							)}
						</Group>
					</section>
				);
			})}
			{apart.length > 0 && (
				<details className={styles.own}>
					<summary>{t('apart', { n: apart.length })}</summary>
					<ul className={styles.rows}>
						{apart.map((pair) => {
							const [a, b] = pair.cards;
							return (
								<li key={pairKey(pair)} className={styles.row}>
									<Text className={styles.party}>{t('apart-pair', { a: nameOf(a), b: nameOf(b) })}</Text>
									{mayTakeBack(pair.cards) && (
										<Button
											size="compact-md"
											variant="default"
											aria-label={t('suggest-again-of', { a: nameOf(a), b: nameOf(b) })}
											onClick={() => suggestAgain(pair.cards)}
										>
											{t('suggest-again')}
										</Button>
									)}
								</li>
							);
						})}
					</ul>
				</details>
			)}
			{me.isLeader && cards.length > 1 && (
				<section className={styles.own} aria-labelledby={`${id}-own`}>
					<Title order={2} size="h3" id={`${id}-own`}>
						{t('merge-yourself')}
					</Title>
					<MultiSelect
						label={t('merge-cards')}
						description={t('merge-hint')}
						data={cards.map((card) => ({ value: card.id, label: `${nameOf(card)} (${title(card.roomId)})` }))}
						value={chosen}
						searchable
						hidePickedOptions
						onChange={setChosen}
					/>
					{dueChoice(chosen.flatMap((cardId) => cards.find((card) => card.id === cardId) ?? []))}
					<Group>
						<Button disabled={chosen.length < 2} loading={power.isBusy(chosen.join('+'))} onClick={() => void merge(chosen)}>
							{t('merge')}
						</Button>
					</Group>
				</section>
			)}
			{mergedCards.length > 0 && (
				<section aria-labelledby={`${id}-merged`}>
					<Title order={2} size="h3" mb="xs" id={`${id}-merged`}>
						{t('merged-cards')}
					</Title>
					<ul className={styles.cards}>
						{mergedCards.map((card) => (
							<li key={card.id}>
								<ActionCardFace cardId={card.id} onOpen={onOpen} />
							</li>
						))}
					</ul>
				</section>
			)}
		</Stack>
	);
}
