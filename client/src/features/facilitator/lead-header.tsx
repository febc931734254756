/** Which workshop is led, and the ways from here: doors, plan, exports, settings. */
import { Button, Group, Text } from '@mantine/core';
import { showCode } from '@rembuk/shared/ids';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { IconDoorEnter, IconFlag, IconListCheck, IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Brand } from '../../lib/brand.tsx';
import { ColorSchemeSwitch } from '../../lib/color-scheme-switch.tsx';
import { LanguageSwitch } from '../../lib/language-switch.tsx';
import { ScreenHeading } from '../../lib/screen-heading.tsx';
import { useLocalText, useText } from '../../lib/text.tsx';
import { useOnline, useWorkshop, useWorkshopStatus } from '../../workshop/use-workshop.ts';
import classes from './facilitator.module.css';
import { facilitatorMessages } from './facilitator-messages.ts';

/** `children` are further ways, beside the others. */
export function LeadHeader({ onSettings, children }: { onSettings(): void; children?: ReactNode }) {
	const t = useText(facilitatorMessages);
	const pick = useLocalText();
	const { view, workshopId, code } = useWorkshop();
	const status = useWorkshopStatus();
	const people = view.people().filter((person) => !isLeader(person.role));
	const online = new Set(useOnline().map((person) => person.id));
	const title = pick(view.info()?.title);
	return (
		<header className={classes.header}>
			<Group justify="space-between" w="100%" wrap="nowrap">
				<Brand />
				<Group gap="xs" wrap="nowrap">
					<LanguageSwitch />
					<ColorSchemeSwitch />
				</Group>
			</Group>
			<div className={classes.heading}>
				<ScreenHeading title={`${t('lead-title')}: ${title}`}>{title}</ScreenHeading>
				<Text c="dimmed">
					{t('code', { code: showCode(code) })} · {t('people-count', { n: people.length, online: people.filter((person) => online.has(person.id)).length })}
				</Text>
				<Text role="status" c="var(--mantine-color-error)">
					{status.phase === 'offline' ? t('offline') : ''}
				</Text>
			</div>
			<nav className={classes.ways} aria-label={t('panels')}>
				<Button component={Link} size="sm" to={`/w/${workshopId}/doors`} leftSection={<IconDoorEnter size={18} aria-hidden />}>
					{t('doors')}
				</Button>
				<Button component={Link} size="sm" to={`/w/${workshopId}/plan`} variant="default" leftSection={<IconListCheck size={18} aria-hidden />}>
					{t('plan')}
				</Button>
				{children}
				<Button component={Link} size="sm" to={`/w/${workshopId}/afterwards`} variant="default" leftSection={<IconFlag size={18} aria-hidden />}>
					{t('afterwards')}
				</Button>
				<Button size="sm" variant="default" leftSection={<IconSettings size={18} aria-hidden />} onClick={onSettings}>
					{t('settings')}
				</Button>
			</nav>
		</header>
	);
}
