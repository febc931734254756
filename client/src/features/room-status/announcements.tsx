/** The facilitator's announcement: seen at the top until it is closed, and said to screen readers. Once a page. */
import { Alert } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { keep, readKept, tab } from '../../lib/browser-store.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { statusMessages } from './status-messages.ts';

/** An announcement older than this is no news to somebody who comes late (ms). */
const NEWS = 30 * 60_000;

export function Announcements() {
	const t = useText(statusMessages);
	const common = useText(commonMessages);
	const { view, workshopId, serverNow } = useWorkshop();
	const key = `rembuk:announcement:${workshopId}`;
	const [closed, setClosed] = useState(() => readKept(key, tab()));
	const announcement = view.announcement();
	const isShown = announcement !== undefined && announcement.text !== '' && announcement.id !== closed && serverNow() - announcement.at < NEWS;
	return (
		<div role="status" aria-live="polite">
			{isShown && (
				<Alert
					title={t('announcement')}
					icon={<IconSpeakerphone size={20} aria-hidden />}
					radius={0}
					withCloseButton
					closeButtonLabel={common('close')}
					onClose={() => {
						keep(key, announcement.id, tab());
						setClosed(announcement.id);
					}}
					styles={{ message: { fontSize: '1rem', whiteSpace: 'pre-line' } }}
				>
					{announcement.text}
				</Alert>
			)}
		</div>
	);
}
