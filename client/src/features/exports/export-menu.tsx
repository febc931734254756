/** What can be taken along: every format that the server lists, in either language, and pictures of the open board. Progress and failure are told. */
import { Button, Popover, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { listFormats } from '@rembuk/shared/api/list-formats';
import { LOCALES } from '@rembuk/shared/text/locale';
import { IconDownload, IconFile, IconPhoto } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { type FetchedFile, fetchExport } from './download.ts';
import styles from './export-menu.module.css';
import { exportMessages } from './export-messages.ts';
import { useExport } from './use-export.ts';

/** A long name takes a second line rather than losing its end. */
const WHOLE_NAME = {
	root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 6 },
	label: { whiteSpace: 'normal', textAlign: 'start' },
} as const;

interface Props {
	/** Draws the open board; missing where there is none. */
	onPicture?: ((format: 'png' | 'svg') => Promise<FetchedFile>) | undefined;
	/** Only the sign, with its words for screen readers. */
	isCompact?: boolean;
}

export function ExportMenu({ onPicture, isCompact = false }: Props) {
	const t = useText(exportMessages);
	const icon = <IconDownload size={20} aria-hidden />;
	return (
		<Popover position="bottom-end" shadow="md" width={320} trapFocus>
			<Popover.Target>
				<Button
					variant="default"
					size="sm"
					px={isCompact ? 'xs' : undefined}
					leftSection={isCompact ? undefined : icon}
					aria-label={isCompact ? t('export') : undefined}
				>
					{isCompact ? icon : t('export')}
				</Button>
			</Popover.Target>
			<Popover.Dropdown mah="80dvh" style={{ overflowY: 'auto', scrollPaddingBottom: '7rem' }}>
				<Formats onPicture={onPicture} />
			</Popover.Dropdown>
		</Popover>
	);
}

function Formats({ onPicture }: Pick<Props, 'onPicture'>) {
	const t = useText(exportMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { workshopId, view, me } = useWorkshop();
	const [lang, setLang] = useState(view.info()?.language ?? locale);
	const { busy, told, take, cancel } = useExport(workshopId);
	const [number, setNumber] = useState('');
	const [signatories, setSignatories] = useState('');
	const formats = useQuery({
		queryKey: ['formats', workshopId],
		queryFn: () => call(listFormats, { params: { id: workshopId } }),
		enabled: me.isLeader,
		staleTime: Number.POSITIVE_INFINITY,
	});

	const button = (key: string, name: string, Icon: typeof IconFile, make: (job: string, signal: AbortSignal) => Promise<FetchedFile>) => (
		<Button
			key={key}
			variant="default"
			size="sm"
			justify="start"
			styles={WHOLE_NAME}
			leftSection={<Icon size={18} aria-hidden />}
			loading={busy === key}
			disabled={busy !== undefined && busy !== key}
			onClick={() => void take(key, name, make)}
		>
			{name}
		</Button>
	);

	return (
		<Stack gap="xs">
			{me.isLeader && (
				<>
					<Text size="sm" fw={600}>
						{t('language')}
					</Text>
					<SegmentedControl aria-label={t('language')} data={LOCALES.map((value) => ({ value, label: t(`${value}-name`) }))} value={lang} onChange={setLang} />
					<TextInput
						size="sm"
						label={`${t('official')} · ${t('number')}`}
						maxLength={100}
						value={number}
						onChange={(event) => setNumber(event.currentTarget.value)}
					/>
					<Textarea
						size="sm"
						label={t('signatories')}
						description={t('signatories-hint')}
						autosize
						maxRows={5}
						maxLength={4000}
						value={signatories}
						onChange={(event) => setSignatories(event.currentTarget.value)}
					/>
					<Text size="sm" fw={600} mt="xs">
						{t('documents')}
					</Text>
					{formats.isPending && <Text size="sm">{common('loading')}</Text>}
					{formats.isError && (
						<>
							<Text size="sm" c="var(--mantine-color-error)" role="alert">
								{t('list-failed', { reason: tellError(formats.error, locale) })}
							</Text>
							<Button size="sm" variant="default" onClick={() => void formats.refetch()}>
								{common('try-again')}
							</Button>
						</>
					)}
					{formats.data?.formats.map((format) =>
						button(format.format, format.label[locale], IconFile, (job, signal) =>
							fetchExport(workshopId, format, { query: { lang, job, number, signatories }, signal }),
						),
					)}
				</>
			)}
			{onPicture && (
				<>
					<Text size="sm" fw={600} mt="xs">
						{t('pictures')}
					</Text>
					{(['png', 'svg'] as const).map((format) => button(`picture-${format}`, t(format), IconPhoto, () => onPicture(format)))}
				</>
			)}
			<Stack className={styles.told} gap="xs">
				{busy !== undefined && (
					<Button size="sm" variant="default" onClick={cancel}>
						{t('cancel')}
					</Button>
				)}
				<Text size="sm" role="status" c={told.isFailure ? 'var(--mantine-color-error)' : undefined} style={{ overflowWrap: 'anywhere' }}>
					{told.words}
				</Text>
			</Stack>
		</Stack>
	);
}
