/** What can be taken along: every format that the server lists, in either language, and pictures of the open board. Progress and failure are told. */
import { Button, Popover, SegmentedControl, Stack, Text } from '@mantine/core';
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
import { type FetchedFile, fetchExport, saveFile } from './download.ts';
import { exportMessages } from './export-messages.ts';

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
			<Popover.Dropdown>
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
	const [busy, setBusy] = useState<string>();
	const [told, tell] = useState({ words: '', isFailure: false });
	const formats = useQuery({
		queryKey: ['formats', workshopId],
		queryFn: () => call(listFormats, { params: { id: workshopId } }),
		enabled: me.isLeader,
		staleTime: Number.POSITIVE_INFINITY,
	});

	const take = async (key: string, name: string, make: () => Promise<FetchedFile>) => {
		setBusy(key);
		tell({ words: t('making', { name }), isFailure: false });
		try {
			const file = await make();
			saveFile(file);
			tell({ words: t('done', { name: file.fileName }), isFailure: false });
		} catch (error) {
			tell({ words: t('failed', { name, reason: tellError(error, locale) }), isFailure: true });
		}
		setBusy(undefined);
	};
	const button = (key: string, name: string, Icon: typeof IconFile, make: () => Promise<FetchedFile>) => (
		<Button
			key={key}
			variant="default"
			size="sm"
			justify="start"
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
					{formats.data?.formats.map((format) => button(format.format, format.label[locale], IconFile, () => fetchExport(workshopId, format, lang)))}
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
			<Text size="sm" role="status" c={told.isFailure ? 'var(--mantine-color-error)' : undefined} style={{ overflowWrap: 'anywhere' }}>
				{told.words}
			</Text>
		</Stack>
	);
}
