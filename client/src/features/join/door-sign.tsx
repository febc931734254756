/** What is written over the door: which workshop this is, when and where; proposes the workshop's language to who reads another. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { weekdayInWords } from '@rembuk/shared/text/dates';
import { commonMessages } from '../../lib/common-messages.ts';
import { chosenLocale } from '../../lib/locale-provider.tsx';
import { ScreenHeading } from '../../lib/screen-heading.tsx';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import type { Door } from './door.ts';
import { joinMessages } from './join-messages.ts';

export function DoorSign({ door }: { door: Door }) {
	const t = useText(joinMessages);
	const common = useText(commonMessages);
	const { locale, setLocale } = useLocale();
	const pick = useLocalText();
	const title = pick(door.title);
	const language = common(`language-${door.language}`);
	const isOther = door.language !== locale && chosenLocale() === undefined;
	return (
		<Stack gap={4}>
			<Text c="dimmed">{t('joining-in')}</Text>
			<ScreenHeading title={`${t('join-title')}: ${title}`}>{title}</ScreenHeading>
			<Text c="dimmed">{[weekdayInWords(door.date, locale), pick(door.place)].filter(Boolean).join(' · ')}</Text>
			{isOther && (
				<Group gap="xs" mt="xs">
					<Text size="sm">{t('in-their-language', { language })}</Text>
					<Button size="compact-sm" variant="light" onClick={() => setLocale(door.language)}>
						{t('use-language', { language })}
					</Button>
				</Group>
			)}
		</Stack>
	);
}
