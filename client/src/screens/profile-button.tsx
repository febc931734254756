/** One's own profile behind the own disc: name and sector, rejoin code, language and appearance, the way out. */
import { Divider, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Avatar } from '../features/people/avatar.tsx';
import { ColorSchemeSwitch } from '../lib/color-scheme-switch.tsx';
import { commonMessages } from '../lib/common-messages.ts';
import { LanguageSwitch } from '../lib/language-switch.tsx';
import { useText } from '../lib/text.tsx';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { ProfileForm } from './profile-form.tsx';
import { ProfileLeave } from './profile-leave.tsx';
import { profileMessages } from './profile-messages.ts';
import { ProfileRejoin } from './profile-rejoin.tsx';
import styles from './room.module.css';

export function ProfileButton({ unsaved }: { unsaved: number }) {
	const t = useText(profileMessages);
	const common = useText(commonMessages);
	const { me, as } = useWorkshop();
	const [isOpen, { open, close }] = useDisclosure();
	return (
		<>
			<UnstyledButton className={styles.profile} aria-label={t('profile-of', { name: me.name })} aria-haspopup="dialog" onClick={open}>
				<Avatar name={me.name} color={me.colour} />
			</UnstyledButton>
			<Modal
				opened={isOpen}
				onClose={close}
				title={t('profile')}
				styles={{ title: { fontWeight: 650, fontSize: '1.125rem' } }}
				closeButtonProps={{ 'aria-label': common('close') }}
			>
				<Stack>
					<ProfileForm key={`${me.name}/${me.sector}`} />
					{as !== 'facilitator' && (
						<>
							<Divider />
							<ProfileRejoin />
						</>
					)}
					<Divider />
					<Text fw={600}>{t('appearance')}</Text>
					<Group>
						<LanguageSwitch long />
						<ColorSchemeSwitch />
					</Group>
					<Divider />
					<ProfileLeave unsaved={unsaved} />
				</Stack>
			</Modal>
		</>
	);
}
