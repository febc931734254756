/** Personal codes to hand out: on the screen this once, on paper as slips to cut, or as text to paste. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { showCode } from '@rembuk/shared/ids';
import { IconCopy, IconKey, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocalText, useText } from '../../lib/text.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './imports.module.css';
import { rosterMessages } from './roster-messages.ts';

export interface PersonCode {
	participantId: string;
	name: string;
	rejoinCode: string;
}

export function CodesList({ codes }: { codes: readonly PersonCode[] }) {
	const t = useText(rosterMessages);
	const pick = useLocalText();
	const { code, view } = useWorkshop();
	const [isCopied, setCopied] = useState(false);
	const title = pick(view.info()?.title);
	const how = t('how-to-enter', { address: `${window.location.host}/rejoin`, code: showCode(code) });
	const copyAll = async () => {
		const lines = codes.map(({ name, rejoinCode }) => `${name}\t${rejoinCode}`);
		setCopied(await copyText([title, how, '', ...lines].join('\n')));
	};
	return (
		<>
			<Alert className={classes.screenOnly} color="yellow" icon={<IconKey aria-hidden />}>
				{t('codes-once')}
			</Alert>
			<Group className={classes.screenOnly}>
				<Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
					{t('print')}
				</Button>
				<Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void copyAll()}>
					{t('copy-all')}
				</Button>
				<Text role="status">{isCopied ? t('copied') : ''}</Text>
			</Group>
			<ul className={classes.slips} aria-label={t('codes-title')}>
				{codes.map(({ participantId, name, rejoinCode }) => (
					<li key={participantId} className={classes.slip}>
						<Text fw={600}>{name}</Text>
						<Text className="code-text" fz="1.25rem" fw={700}>
							{rejoinCode}
						</Text>
						<Text size="xs">{title}</Text>
						<Text size="xs">{how}</Text>
					</li>
				))}
			</ul>
		</>
	);
}
