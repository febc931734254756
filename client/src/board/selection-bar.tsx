/** Above the selected notes or card: what can be made of them. */
import { ACTION_CARD, type ActionCardShape } from '@rembuk/shared/board/action-card-shape';
import { formatMessage } from '@rembuk/shared/text/messages';
import { useCallback } from 'react';
import { Box, TldrawUiButton, TldrawUiContextualToolbar, useActions, useEditor, useReadonly, useValue } from 'tldraw';
import { useBoard } from './board-context.ts';
import { boardMessages } from './board-messages.ts';
import { selectedNotes } from './selected-notes.ts';

export function SelectionBar() {
	const editor = useEditor();
	const board = useBoard();
	const isReadonly = useReadonly();
	const actions = useActions();
	const isIdle = useValue('is idle', () => editor.isIn('select.idle'), [editor]);
	const notes = useValue('selected notes', () => (editor.isIn('select.idle') ? selectedNotes(editor).length : 0), [editor]);
	const cardId = useValue('selected card', () => cardOf(editor.getOnlySelectedShape()), [editor]);
	const getSelectionBounds = useCallback(() => {
		const bounds = editor.getSelectionRotatedScreenBounds();
		return bounds && new Box(bounds.x, bounds.y, bounds.width, 0);
	}, [editor]);

	if (!board || !isIdle || (cardId === undefined && (notes === 0 || isReadonly))) return null;
	const label = formatMessage(
		cardId === undefined ? boardMessages['make-card-from'] : boardMessages['open-card'],
		board.locale,
		cardId === undefined ? { n: notes } : {},
	);
	const act = (): void => {
		if (cardId === undefined) void actions['make-card']?.onSelect('toolbar');
		else board.onOpenCard(cardId);
	};
	return (
		<TldrawUiContextualToolbar
			className="rembuk-selection-bar"
			getSelectionBounds={getSelectionBounds}
			label={formatMessage(boardMessages.rembuk, board.locale)}
		>
			<TldrawUiButton type="normal" onClick={act}>
				{label}
			</TldrawUiButton>
		</TldrawUiContextualToolbar>
	);
}

const cardOf = (shape: { type: string } | null): string | undefined => (shape?.type === ACTION_CARD ? (shape as ActionCardShape).props.cardId : undefined);
