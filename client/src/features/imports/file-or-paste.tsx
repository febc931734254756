/** Chooses a file, drops it, or pastes; says why a file cannot be used. */
import { Alert, Button, FileButton, Group, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import { boardImportMessages, faultMessages } from './import-messages.ts';
import { type Choice, type Fault, readChosen, readPasted } from './read-choice.ts';

interface Props {
	accept: string;
	/** Only rows are wanted. */
	asTable?: boolean;
	pasteHint: string;
	onChoice(choice: Choice): void;
}

export function FileOrPaste({ accept, asTable = false, pasteHint, onChoice }: Props) {
	const t = useText(boardImportMessages);
	const f = useText(faultMessages);
	const [fault, setFault] = useState<Fault>();
	const [pasted, setPasted] = useState('');
	const take = (read: Choice | Fault) => {
		setFault(typeof read === 'string' ? read : undefined);
		if (typeof read !== 'string') onChoice(read);
	};
	const open = async (file: File | null | undefined) => {
		if (file) take(await readChosen(file, asTable));
	};
	const drop = (event: DragEvent) => {
		event.preventDefault();
		void open(event.dataTransfer.files[0]);
	};
	return (
		<Stack gap="md" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
			<Group>
				<FileButton accept={accept} onChange={(file) => void open(file)} inputProps={{ 'aria-label': t('choose-file') }}>
					{(props) => (
						<Button {...props} leftSection={<IconFileUpload size={18} aria-hidden />}>
							{t('choose-file')}
						</Button>
					)}
				</FileButton>
			</Group>
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
