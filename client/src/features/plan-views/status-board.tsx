/** The plan as a board of four columns. A card is moved by dragging it, or by its menu, which is the road for keys and screen readers. */
import { Button, Menu, Text, Title } from '@mantine/core';
import { type ActionCard, CARD_STATUSES, type CardStatus } from '@rembuk/shared/plan/action-card';
import { changeCard } from '@rembuk/shared/plan/plan-doc';
import { IconArrowsMove } from '@tabler/icons-react';
import { type DragEvent, memo, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { ActionCardFace } from '../../workshop/cards/action-card-face.tsx';
import { cardMessages, statusMessages } from '../../workshop/cards/card-messages.ts';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import type { ViewFacts } from './use-plan-facts.ts';
import styles from './views.module.css';
import { viewsMessages } from './views-messages.ts';

interface Props {
	cards: readonly ActionCard[];
	facts: ViewFacts;
	onOpen(cardId: string): void;
}

export const StatusBoard = memo(function StatusBoard({ cards, facts, onOpen }: Props) {
	const t = useText(viewsMessages);
	const labels = useText(cardMessages);
	const statuses = useText(statusMessages);
	const id = useId();
	const { doc } = useWorkshop();
	const { title } = useRooms();
	const [said, setSaid] = useState('');
	const [over, setOver] = useState<CardStatus>();
	const dragged = useRef<string>(undefined);
	const moved = useRef<Pick<ActionCard, 'id' | 'status'>>(undefined);
	const board = useRef<HTMLDivElement>(null);
	const nameOf = (card: ActionCard) => card.what.trim() || labels('untitled');

	const move = (card: ActionCard, status: CardStatus) => {
		changeCard(doc, card.id, { status });
		setSaid(t('moved', { what: nameOf(card), status: statuses(status) }));
		moved.current = { id: card.id, status };
	};
	/** The card's button is drawn anew in another column: whoever moved it by keys goes with it. */
	useEffect(() => {
		const { id: cardId, status } = moved.current ?? {};
		if (!cards.some((card) => card.id === cardId && card.status === status)) return;
		moved.current = undefined;
		board.current?.querySelector<HTMLElement>(`[data-move="${cardId}"]`)?.focus();
	}, [cards]);
	const drop = (event: DragEvent, status: CardStatus) => {
		event.preventDefault();
		setOver(undefined);
		const card = cards.find((one) => one.id === dragged.current);
		dragged.current = undefined;
		if (card && card.status !== status && facts.mayChange(card)) move(card, status);
	};
	return (
		<>
			<p className="visually-hidden" role="status">
				{said}
			</p>
			<div className={styles.columns} ref={board}>
				{CARD_STATUSES.map((status) => {
					const own = cards.filter((card) => card.status === status);
					return (
						<section
							key={status}
							className={styles.column}
							aria-labelledby={`${id}-${status}`}
							data-over={over === status || undefined}
							onDragOver={(event) => {
								if (dragged.current === undefined) return;
								event.preventDefault();
								setOver(status);
							}}
							onDragLeave={() => setOver(undefined)}
							onDrop={(event) => drop(event, status)}
						>
							<Title order={2} size="h3" id={`${id}-${status}`}>
								{statuses(status)}{' '}
								<Text span c="dimmed" fw={400}>
									({own.length})
								</Text>
							</Title>
							{own.length === 0 && (
								<Text size="sm" c="dimmed">
									{t('column-empty')}
								</Text>
							)}
							<ul className={styles.stack}>
								{own.map((card) => (
									<li
										key={card.id}
										className={styles.movable}
										draggable={facts.mayChange(card)}
										onDragStart={(event) => {
											dragged.current = card.id;
											event.dataTransfer.effectAllowed = 'move';
											event.dataTransfer.setData('text/plain', nameOf(card));
										}}
										onDragEnd={() => setOver(undefined)}
									>
										<div className={styles['card-head']}>
											<Text size="sm" c="dimmed">
												{title(card.roomId)}
											</Text>
											{facts.mayChange(card) && (
												<Menu position="bottom-end" withinPortal>
													<Menu.Target>
														<Button
															size="compact-sm"
															variant="default"
															data-move={card.id}
															aria-label={t('move-card', { what: nameOf(card) })}
															leftSection={<IconArrowsMove size={16} aria-hidden />}
														>
															{t('move-to')}
														</Button>
													</Menu.Target>
													<Menu.Dropdown>
														{CARD_STATUSES.filter((one) => one !== status).map((one) => (
															<Menu.Item key={one} onClick={() => move(card, one)}>
																{statuses(one)}
															</Menu.Item>
														))}
													</Menu.Dropdown>
												</Menu>
											)}
										</div>
										<ActionCardFace cardId={card.id} today={facts.today} onOpen={onOpen} />
									</li>
								))}
							</ul>
						</section>
					);
				})}
			</div>
		</>
	);
});
