/** Everything about a workshop that may change while it runs, in one drawer. */
import { Drawer, Tabs } from '@mantine/core';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { AboutPart } from './about-part.tsx';
import { GroupsPart } from './groups-part.tsx';
import { LeadersPart } from './leaders-part.tsx';
import { RegistersPart } from './registers-part.tsx';
import { RulesPart } from './rules-part.tsx';
import { settingsMessages } from './settings-messages.ts';

const PARTS = [
	{ key: 'about', Part: AboutPart },
	{ key: 'groups', Part: GroupsPart },
	{ key: 'registers', Part: RegistersPart },
	{ key: 'rules', Part: RulesPart },
	{ key: 'leaders', Part: LeadersPart },
] as const;

export function SettingsDrawer({ opened, onClose }: { opened: boolean; onClose(): void }) {
	const t = useText(settingsMessages);
	const common = useText(commonMessages);
	return (
		<Drawer opened={opened} onClose={onClose} position="right" size="lg" title={t('title')} closeButtonProps={{ 'aria-label': common('close') }}>
			<Tabs defaultValue="about" keepMounted={false}>
				<Tabs.List aria-label={t('parts')} mb="md">
					{PARTS.map(({ key }) => (
						<Tabs.Tab key={key} value={key} px="sm">
							{t(key)}
						</Tabs.Tab>
					))}
				</Tabs.List>
				{PARTS.map(({ key, Part }) => (
					<Tabs.Panel key={key} value={key}>
						<Part />
					</Tabs.Panel>
				))}
			</Tabs>
		</Drawer>
	);
}
