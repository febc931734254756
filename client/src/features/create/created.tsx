/** The workshop is there: the secret link (this once), the code and its QR, and the ways on. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { showCode } from '@rembuk/shared/ids';
import { IconKey } from '@tabler/icons-react';
import { Link } from 'react-router';
import { commonMessages } from '../../lib/common-messages.ts';
import { ScreenHeading } from '../../lib/screen-heading.tsx';
import { useText } from '../../lib/text.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { createMessages } from './create-messages.ts';

export interface CreatedWorkshop {
	workshopId: string;
	code: string;
	joinUrl: string;
	facilitatorUrl: string;
}

export function Created({ created, onAnother }: { created: CreatedWorkshop; onAnother(): void }) {
	const t = useText(createMessages);
	const common = useText(commonMessages);
	const { workshopId, code, joinUrl, facilitatorUrl } = created;
	const words = { copy: common('copy'), copied: common('copied'), byHand: common('copy-by-hand') };
	return (
		<Stack gap="lg">
			<ScreenHeading takesFocus>{t('created-title')}</ScreenHeading>
			<Alert icon={<IconKey aria-hidden />} color="yellow">
				<CopyField label={t('facilitator-link')} description={t('facilitator-link-hint')} value={facilitatorUrl} words={words} />
			</Alert>
			<Stack component="section" className="surface" p="lg" gap="md">
				<Title order={2}>{t('for-participants')}</Title>
				<Group gap="xl" align="center">
					<QrCode value={joinUrl} label={t('qr', { url: joinUrl })} size="10rem" />
					<div>
						<Text c="dimmed">{t('code')}</Text>
						<Text className="code-text" fz="1.75rem" fw={700}>
							{showCode(code)}
						</Text>
					</div>
				</Group>
				<CopyField label={t('join-link')} value={joinUrl} words={words} />
			</Stack>
			<Group>
				<Button component={Link} to={`/w/${workshopId}/doors`}>
					{t('open-doors')}
				</Button>
				<Button component={Link} to={`/w/${workshopId}/lead`} variant="default">
					{t('to-lead')}
				</Button>
				<Button variant="subtle" onClick={onAnother}>
					{t('another')}
				</Button>
			</Group>
		</Stack>
	);
}
