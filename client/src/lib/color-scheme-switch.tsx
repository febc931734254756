/** One button between the light and the dark appearance; until it is pressed, the device decides. */
import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { commonMessages } from './common-messages.ts';
import { useText } from './text.tsx';

export function ColorSchemeSwitch() {
	const t = useText(commonMessages);
	const { setColorScheme } = useMantineColorScheme();
	const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
	const next = scheme === 'dark' ? 'light' : 'dark';
	const label = t(`scheme-to-${next}`);
	return (
		<Tooltip label={label}>
			<ActionIcon variant="default" aria-label={label} onClick={() => setColorScheme(next)}>
				{scheme === 'dark' ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
			</ActionIcon>
		</Tooltip>
	);
}
