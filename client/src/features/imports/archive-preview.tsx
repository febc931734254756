/** What an archive would bring back, before anything is made. */
import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { weekdayInWords } from '@rembuk/shared/text/dates';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Loading } from '../../lib/loading.tsx';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { AlongList } from './along-list.tsx';
import { importMessages } from './import-messages.ts';
import { LeftOutList } from './left-out-list.tsx';
import type { useArchive } from './use-archive.ts';

interface Props {
	archive: ReturnType<typeof useArchive>;
	onAsTemplate(): void;
	/** The word for leaving it. */
	cancel: string;
}

export function ArchivePreview({ archive: { chosen, preview, failure, isBusy, bringBack, close }, onAsTemplate, cancel }: Props) {
	const t = useText(importMessages);
	if (!chosen) return null;
	return (
		<Stack component="section" className="surface" p="lg" gap="md" aria-labelledby="archive">
			<Title order={2} id="archive" style={{ overflowWrap: 'anywhere' }}>
				{t('archive-found', { name: chosen.name })}
			</Title>
			{failure !== undefined && (
				<Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={t('archive-failed')}>
					{failure}
				</Alert>
			)}
			{!preview && failure === undefined && <Loading>{t('archive-reading')}</Loading>}
			{preview && <Facts {...preview} />}
			<Group>
				{preview && (
					<Button loading={isBusy} onClick={bringBack}>
						{t('archive-import')}
					</Button>
				)}
				<Button variant="default" onClick={onAsTemplate}>
					{t('archive-as-template')}
				</Button>
				<Button variant="subtle" onClick={close}>
					{cancel}
				</Button>
			</Group>
		</Stack>
	);
}

function Facts({ preview, report }: NonNullable<Props['archive']['preview']>) {
	const t = useText(importMessages);
	const pick = useLocalText();
	const { locale } = useLocale();
	const { title, date, place, people, notes, cards, rooms, keepsIds } = preview;
	return (
		<>
			<Stack gap={4} role="status">
				<Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
					{pick(title)}
				</Text>
				<Text>{[weekdayInWords(date, locale), pick(place)].filter((part) => part !== '').join(' · ')}</Text>
				<Text>{t('archive-counts', { people, notes, cards })}</Text>
			</Stack>
			<List size="sm">
				{rooms.map((room) => (
					<List.Item key={room.topicKey ?? room.kind} style={{ overflowWrap: 'anywhere' }}>
						{t('archive-room', { room: room.kind === 'plenary' ? t('plenary') : pick(room.title), notes: room.notes, things: room.things })}
					</List.Item>
				))}
			</List>
			<LeftOutList named={report.leftOut} total={report.leftOutCount} />
			<Text>{t(keepsIds ? 'archive-keeps' : 'archive-copies')}</Text>
			<Text>{t('archive-people-back')}</Text>
			<AlongList {...report.keeping} />
		</>
	);
}
