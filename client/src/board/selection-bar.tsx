/** Above the selected notes or card: what can be made of them, and which cards came from them. */
import { ACTION_CARD, type ActionCardShape } from '@rembuk/shared/board/action-card-shape';
import type { ActionCard } from '@rembuk/shared/plan/action-card';
import { formatMessage } from '@rembuk/shared/text/messages';
import { IconCards } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Box, TldrawUiButton, TldrawUiContextualToolbar, useActions, useEditor, useReadonly, useValue } from 'tldraw';
import { cardMessages } from '../workshop/cards/card-messages.ts';
import { useCards } from '../workshop/cards/use-plan.ts';
import { useBoard } from './board-context.ts';
import { boardMessages } from './board-messages.ts';
import { selectedNotes } from './selected-notes.ts';

/** More would hide the board; all of them are in the list of notes. */
const MOST_CARDS = 3;

export function SelectionBar() {
	const editor = useEditor();
	const board = useBoard();
	const isReadonly = useReadonly();
	const actions = useActions();
	const isIdle = useValue('is idle', () => editor.isIn('select.idle'), [editor]);
	const chosen = useValue('selected notes', () => (editor.isIn('select.idle') ? selectedNotes(editor).join(' ') : ''), [editor]);
	const noteIds = chosen === '' ? [] : chosen.split(' ');
	const became = useCards().filter((card) => card.sources.some(({ noteId }) => noteIds.includes(noteId)));
	const cardId = useValue('selected card', () => cardOf(editor.getOnlySelectedShape()), [editor]);
	const getSelectionBounds = useCallback(() => {
		const bounds = editor.getSelectionRotatedScreenBounds();
		return bounds && new Box(bounds.x, bounds.y, bounds.width, 0);
	}, [editor]);

	const mayMake = noteIds.length > 0 && !isReadonly;
	if (!board || !isIdle || (cardId === undefined && !mayMake && became.length === 0)) return null;
	const say = (key: 'make-card-from' | 'open-card' | 'open-its-card' | 'rembuk', values = {}) => formatMessage(boardMessages[key], board.locale, values);
	const nameOf = (card: ActionCard) => card.what.trim() || formatMessage(cardMessages.untitled, board.locale);
	return (
		<TldrawUiContextualToolbar className="rembuk-selection-bar" getSelectionBounds={getSelectionBounds} label={say('rembuk')}>
			{cardId !== undefined && (
				<TldrawUiButton type="normal" onClick={() => board.onOpenCard(cardId)}>
					{say('open-card')}
				</TldrawUiButton>
			)}
			{cardId === undefined && mayMake && (
				<TldrawUiButton type="normal" onClick={() => void actions['make-card']?.onSelect('toolbar')}>
					{say('make-card-from', { n: noteIds.length })}
				</TldrawUiButton>
			)}
			{cardId === undefined &&
				became.slice(0, MOST_CARDS).map((card) => (
					<TldrawUiButton key={card.id} type="normal" aria-label={say('open-its-card', { what: nameOf(card) })} onClick={() => board.onOpenCard(card.id)}>
						<IconCards size={16} aria-hidden />
						<span className="rembuk-became">{nameOf(card)}</span>
					</TldrawUiButton>
				))}
		</TldrawUiContextualToolbar>
	);
}

const cardOf = (shape: { type: string } | null): string | undefined => (shape?.type === ACTION_CARD ? (shape as ActionCardShape).props.cardId : undefined);
