/** `/new`: a new workshop, from the template, a file, or nothing. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import { Beginnings } from '../features/create/beginnings.tsx';
import { CreateForm } from '../features/create/create-form.tsx';
import { createMessages } from '../features/create/create-messages.ts';
import { Created, type CreatedWorkshop } from '../features/create/created.tsx';
import { FileProblems } from '../features/create/file-problems.tsx';
import { useCreate } from '../features/create/use-create.ts';
import { type Told, useDraft } from '../features/create/use-draft.ts';
import { AlongList } from '../features/imports/along-list.tsx';
import { ArchivePreview } from '../features/imports/archive-preview.tsx';
import { ImportReport } from '../features/imports/import-report.tsx';
import { type Report, useArchive } from '../features/imports/use-archive.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { useText } from '../lib/text.tsx';

export default function Create() {
	const t = useText(createMessages);
	const common = useText(commonMessages);
	const [created, setCreated] = useState<CreatedWorkshop & { report?: Report }>();
	const { draft, told, trouble, isKept, change, forget, beginWithFile, beginWithTemplate, beginBlank } = useDraft();
	const show = (workshop: CreatedWorkshop & { report?: Report }) => {
		setCreated(workshop);
		window.scrollTo(0, 0);
	};
	const creation = useCreate((workshop) => {
		forget();
		show(workshop);
	});
	const archive = useArchive((made) => {
		archive.close();
		show(made);
	});
	/** An archive is brought back whole; any other file fills the form. */
	const openFile = async (file: File) => {
		if (await archive.open(file)) return setFile(file);
		archive.close();
		replacing(() => beginWithFile(file))();
	};
	const [file, setFile] = useState<File>();
	const begin = (how: () => unknown) => () => {
		archive.close();
		replacing(how)();
	};
	/** Does it at once when nothing was filled in, and asks before it replaces what was. */
	const replacing = (begin: () => unknown) => () => {
		if (!draft) return void begin();
		modals.openConfirmModal({
			title: t('replace-title'),
			children: <Text>{t('replace-body')}</Text>,
			labels: { confirm: t('replace'), cancel: common('cancel') },
			closeButtonProps: { 'aria-label': common('close') },
			onConfirm: () => void begin(),
		});
	};
	if (created) {
		return (
			<SimplePage>
				{created.report && <ImportReport report={created.report} />}
				<Created created={created} onAnother={() => setCreated(undefined)} />
				{created.report && <AlongList {...created.report.keeping} />}
			</SimplePage>
		);
	}
	return (
		<SimplePage size="md">
			<ScreenHeading>{t('title')}</ScreenHeading>
			<Beginnings onTemplate={begin(beginWithTemplate)} onFile={(chosen) => void openFile(chosen)} onBlank={begin(beginBlank)} />
			<ArchivePreview archive={archive} onAsTemplate={begin(() => file && beginWithFile(file))} cancel={common('cancel')} />
			{!archive.chosen && trouble && <FileProblems trouble={trouble} hasDraft={draft !== undefined} />}
			{!archive.chosen && told && <Origin told={told} onStartOver={replacing(forget)} />}
			{!archive.chosen && draft && <CreateForm draft={draft} onChange={change} creation={creation} isKept={isKept} />}
		</SimplePage>
	);
}

function Origin({ told, onStartOver }: { told: Told; onStartOver(): void }) {
	const t = useText(createMessages);
	const words = { restored: t('restored'), template: t('template-read'), file: told.kind === 'file' ? t('file-read', { name: told.name }) : '' };
	return (
		<Alert variant="light">
			<Group justify="space-between">
				<div role="status">
					<Text>{words[told.kind]}</Text>
					{told.kind === 'file' && told.unused.length > 0 && <Text size="sm">{t('file-unused', { keys: told.unused.join(', ') })}</Text>}
				</div>
				<Button size="compact-md" variant="default" onClick={onStartOver}>
					{t('start-over')}
				</Button>
			</Group>
		</Alert>
	);
}
