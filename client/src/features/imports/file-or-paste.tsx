/** Chooses a file, drops it, or pastes; says why a file cannot be used. */
import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { boardImportMessages, faultMessages } from './import-messages.ts';
import { type Choice, type Fault, readChosen, readPasted } from './read-choice.ts';
import type { Brought } from './use-dropped-file.ts';

interface Props {
	accept: string;
	/** Only rows are wanted. */
	asTable?: boolean;
	pasteHint: string;
	/** What is there already: it is read at once. */
	brought?: Brought | undefined;
	onChoice(choice: Choice): void;
}

export function FileOrPaste({ accept, asTable = false, pasteHint, brought, onChoice }: Props) {
	const t = useText(boardImportMessages);
	const f = useText(faultMessages);
	const [fault, setFault] = useState<Fault>();
	const [pasted, setPasted] = useState('');
	const [isReading, setReading] = useState(false);
	const take = (read: Choice | Fault) => {
		setFault(typeof read === 'string' ? read : undefined);
		if (typeof read !== 'string') onChoice(read);
	};
	const open = async (file: File | null | undefined) => {
		if (!file) return;
		setFault(undefined);
		setReading(true);
		await new Promise((resolve) => setTimeout(resolve)); // a long file holds the page up: what it does is to be seen before
		take(await readChosen(file, asTable));
		setReading(false);
	};
	const takeBrought = useRef(() => {
		if (brought && 'file' in brought) void open(brought.file);
		else if (brought) take(readPasted(brought.text, t('pasted'), asTable));
	});
	useEffect(() => takeBrought.current(), []);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		void open(event.dataTransfer.files[0]);
	};
	return (
		<Stack gap="md" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
			<Group>
				<FileButton accept={accept} onChange={(file) => void open(file)} inputProps={{ 'aria-label': t('choose-file') }}>
					{(props) => (
						<Button {...props} loading={isReading} leftSection={<IconFileUpload size={18} aria-hidden />}>
							{t('choose-file')}
						</Button>
					)}
				</FileButton>
			</Group>
			{isReading && <Text role="status">{t('reading')}</Text>}
			{fault && (
				<Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={f('title')}>
					{f(fault)}
				</Alert>
			)}
			<Textarea
				label={t('or-paste')}
				description={pasteHint}
				autosize
				minRows={3}
				maxRows={8}
				value={pasted}
				onChange={(event) => setPasted(event.currentTarget.value)}
			/>
			<Group>
				<Button variant="default" disabled={pasted.trim() === ''} onClick={() => take(readPasted(pasted, t('pasted'), asTable))}>
					{t('preview')}
				</Button>
			</Group>
		</Stack>
	);
}
