/** A card's status as a small sign: a shape and words, never colour alone. */
import type { CardStatus as Status } from '@rembuk/shared/plan/action-card';
import { IconCircle, IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react';
import { useText } from '../../lib/text.tsx';
import styles from './card.module.css';
import { statusMessages } from './card-messages.ts';

const ICONS = { open: IconCircle, 'under-way': IconCircleHalf2, done: IconCircleCheck, dropped: IconCircleX } as const satisfies Record<
	Status,
	typeof IconCircle
>;

export function CardStatus({ status }: { status: Status }) {
	const t = useText(statusMessages);
	const Icon = ICONS[status];
	return (
		<span className={styles.status} data-status={status}>
			<Icon size={16} aria-hidden />
			{t(status)}
		</span>
	);
}
