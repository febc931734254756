/** Full screen, print, and the link to send. Not printed. */
import { Alert, Button, Group } from '@mantine/core';
import { useFullscreenDocument } from '@mantine/hooks';
import { IconArrowLeft, IconMaximize, IconMinimize, IconPrinter } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ColorSchemeSwitch } from '../../lib/color-scheme-switch.tsx';
import { commonMessages } from '../../lib/common-messages.ts';
import { LanguageSwitch } from '../../lib/language-switch.tsx';
import { useText } from '../../lib/text.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './doors.module.css';
import { doorsMessages } from './doors-messages.ts';

export function DoorTools() {
	const t = useText(doorsMessages);
	const { fullscreen, toggle } = useFullscreenDocument();
	const { me, workshopId } = useWorkshop();
	return (
		<Group component="header" className={classes.tools} justify="space-between">
			<Button
				component={Link}
				to={me.isLeader ? `/w/${workshopId}/lead` : `/w/${workshopId}`}
				variant="subtle"
				leftSection={<IconArrowLeft size={18} aria-hidden />}
			>
				{t(me.isLeader ? 'back' : 'back-to-room')}
			</Button>
			<Group gap="xs">
				<Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
					{t('print')}
				</Button>
				{document.fullscreenEnabled && (
					<Button
						variant="default"
						leftSection={fullscreen ? <IconMinimize size={18} aria-hidden /> : <IconMaximize size={18} aria-hidden />}
						onClick={() => void toggle()}
					>
						{t(fullscreen ? 'leave-full-screen' : 'full-screen')}
					</Button>
				)}
				<LanguageSwitch />
				<ColorSchemeSwitch />
			</Group>
		</Group>
	);
}

/** The link to send by chat; and a warning when it leads nowhere from another device. */
export function DoorLink() {
	const t = useText(doorsMessages);
	const common = useText(commonMessages);
	const { joinUrl } = useWorkshop();
	return (
		<div className={classes.link}>
			{isOnlyHere(joinUrl) && (
				<Alert color="yellow" mb="md">
					{t('only-here')}
				</Alert>
			)}
			<CopyField label={t('join-link')} value={joinUrl} words={{ copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') }} />
		</div>
	);
}

/** True for an address that means "this computer" on every computer. */
const isOnlyHere = (url: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
