/** The buttons of a row in an ordered list: up, down, away. Keeps the focus on the row that moved. The words come from the caller. */
import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';

interface Props {
	words: { up: string; down: string; remove: string };
	isFirst: boolean;
	isLast: boolean;
	onMove(by: -1 | 1): void;
	onRemove(): void;
}

export function RowTools({ words, isFirst, isLast, onMove, onRemove }: Props) {
	const up = useRef<HTMLButtonElement>(null);
	const down = useRef<HTMLButtonElement>(null);
	/** The browser drops the focus of an element that is put elsewhere; an end of the list leaves only the other button. */
	const move = (by: -1 | 1) => {
		onMove(by);
		const [same, other] = by === -1 ? [up, down] : [down, up];
		requestAnimationFrame(() => (same.current?.disabled ? other : same).current?.focus());
	};
	return (
		<Group gap={4} wrap="nowrap">
			<ActionIcon
				ref={up}
				variant="subtle"
				color="gray"
				bg={isFirst ? 'transparent' : undefined}
				aria-label={words.up}
				disabled={isFirst}
				onClick={() => move(-1)}
			>
				<IconArrowUp size={20} aria-hidden />
			</ActionIcon>
			<ActionIcon
				ref={down}
				variant="subtle"
				color="gray"
				bg={isLast ? 'transparent' : undefined}
				aria-label={words.down}
				disabled={isLast}
				onClick={() => move(1)}
			>
				<IconArrowDown size={20} aria-hidden />
			</ActionIcon>
			<ActionIcon variant="subtle" color="red" aria-label={words.remove} onClick={onRemove}>
				<IconTrash size={20} aria-hidden />
			</ActionIcon>
		</Group>
	);
}
