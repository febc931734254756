/** Takes notes or a drawing into the board of a room: choose, look, put, and take back if it was wrong. */
import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import type { BoardFile } from '@rembuk/shared/board/take-in';
import { useState } from 'react';
import type * as Y from 'yjs';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { DrawingPreview } from './drawing-preview.tsx';
import { FileOrPaste } from './file-or-paste.tsx';
import { boardImportMessages } from './import-messages.ts';
import { LeftOutList } from './left-out-list.tsx';
import { NotesPreview } from './notes-preview.tsx';
import { putOnBoard, takeBack } from './put-on-board.ts';
import type { Choice } from './read-choice.ts';
import type { Brought } from './use-dropped-file.ts';

const ACCEPT = '.tldr,.excalidraw,.json,.csv,.tsv,.txt,.xlsx';

interface Props {
	doc: Y.Doc;
	/** The participant id of who imports; it is the author. */
	author: string;
	/** What was dropped on the board or pasted there: it is looked at at once. */
	brought?: Brought | undefined;
	onClose(): void;
}

type Step = { kind: 'choose' } | { kind: 'look'; choice: Choice } | { kind: 'put'; file: BoardFile; done: number } | { kind: 'undone' };

export function BoardImport({ doc, author, brought, onClose }: Props) {
	const t = useText(boardImportMessages);
	const common = useText(commonMessages);
	const [step, go] = useState<Step>({ kind: 'choose' });
	const [first, forget] = useState(brought);
	const put = (file: BoardFile) => {
		go({ kind: 'put', file, done: 0 });
		void putOnBoard(doc, file.records, (done) => go({ kind: 'put', file, done }));
	};
	const again = () => {
		forget(undefined);
		go({ kind: 'choose' });
	};
	const isPutting = step.kind === 'put' && step.done < step.file.records.length;
	return (
		<Modal opened onClose={onClose} title={t('title')} size="lg" closeButtonProps={{ 'aria-label': common('close') }} closeOnClickOutside={!isPutting}>
			<Stack gap="md">
				{step.kind === 'choose' && (
					<>
						<Text>{t('intro')}</Text>
						<FileOrPaste accept={ACCEPT} pasteHint={t('paste-hint')} brought={first} onChoice={(choice) => go({ kind: 'look', choice })} />
					</>
				)}
				{step.kind === 'look' && step.choice.kind === 'drawing' && (
					<DrawingPreview doc={doc} author={author} name={step.choice.name} file={step.choice.file} onPut={put} onBack={again} />
				)}
				{step.kind === 'look' && step.choice.kind === 'table' && (
					<NotesPreview doc={doc} author={author} name={step.choice.name} file={step.choice.file} onPut={put} onBack={again} />
				)}
				{step.kind === 'put' && isPutting && (
					<>
						<Text role="status">{t('putting', { done: step.done, of: step.file.records.length })}</Text>
						<Progress value={(100 * step.done) / step.file.records.length} aria-label={t('title')} />
					</>
				)}
				{step.kind === 'put' && !isPutting && (
					<>
						<Text role="status" fw={600}>
							{t('done', { n: step.file.records.filter(({ typeName }) => typeName === 'shape').length })}
						</Text>
						<LeftOutList named={step.file.leftOut} />
						<Group>
							<Button onClick={onClose}>{common('close')}</Button>
							<Button
								variant="default"
								onClick={() => {
									takeBack(doc, step.file.records);
									go({ kind: 'undone' });
								}}
							>
								{t('undo')}
							</Button>
							<Button variant="subtle" onClick={again}>
								{t('another')}
							</Button>
						</Group>
					</>
				)}
				{step.kind === 'undone' && (
					<>
						<Text role="status">{t('undone')}</Text>
						<Group>
							<Button onClick={onClose}>{common('close')}</Button>
							<Button variant="subtle" onClick={again}>
								{t('another')}
							</Button>
						</Group>
					</>
				)}
			</Stack>
		</Modal>
	);
}
