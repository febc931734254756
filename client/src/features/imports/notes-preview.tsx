/** Notes out of a table before they are put on a board: which column, how many, the first ones, and what is left out. */
import { Button, Group, List, Text } from '@mantine/core';
import { MAX_SHAPES } from '@rembuk/shared/board/board-schema';
import { gridPlace, newNote } from '@rembuk/shared/board/note';
import { readRecords } from '@rembuk/shared/board/record-codec';
import { type BoardFile, takeIn } from '@rembuk/shared/board/take-in';
import { readNotes, wordiestColumn } from '@rembuk/shared/import/read-notes';
import type { TableFile } from '@rembuk/shared/import/read-table-file';
import { hasHeadings } from '@rembuk/shared/import/table';
import { useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { boardImportMessages, tableMessages } from './import-messages.ts';
import { LeftOutList } from './left-out-list.tsx';
import { ColumnSelect, TableFacts } from './table-facts.tsx';

interface Props {
	doc: Y.Doc;
	author: string;
	name: string;
	file: TableFile;
	onPut(file: BoardFile): void;
	onBack(): void;
}

const SHOWN = 5;

export function NotesPreview({ doc, author, name, file, onPut, onBack }: Props) {
	const t = useText(boardImportMessages);
	const table = useText(tableMessages);
	const common = useText(commonMessages);
	const [column, choose] = useState(() => wordiestColumn(file.table));
	const [isHeaded, setHeaded] = useState(() => hasHeadings(file.table));
	const onBoard = useMemo(() => readRecords(doc), [doc]);
	const room = MAX_SHAPES - onBoard.filter(({ typeName }) => typeName === 'shape').length;
	const { notes, leftOut } = useMemo(() => readNotes(file.table, column, isHeaded, room), [file, column, isHeaded, room]);
	const put = () => {
		const records = notes
			.map((words, n) => newNote({ words, ...gridPlace(n), meta: {} }))
			.map((note, n) => ({ ...note, index: `a${String(n).padStart(6, '0')}` }));
		onPut({ ...takeIn({ records, leftOut: [] }, onBoard, author), leftOut });
	};
	return (
		<>
			<TableFacts file={file} hasHeadings={isHeaded} onHeadings={setHeaded} />
			{file.kind !== 'text' && <ColumnSelect label={table('column')} file={file} value={column} onChange={(next) => choose(next ?? 0)} />}
			<Text role="status" fw={600} style={{ overflowWrap: 'anywhere' }}>
				{t('notes-found', { name, n: notes.length })}
			</Text>
			<Text size="sm">{table('first')}</Text>
			<List size="sm">
				{[...new Set(notes.slice(0, SHOWN))].map((words) => (
					<List.Item key={words} style={{ overflowWrap: 'anywhere' }}>
						{words.slice(0, 200)}
					</List.Item>
				))}
			</List>
			<LeftOutList named={leftOut} />
			<Group>
				<Button disabled={notes.length === 0} onClick={put}>
					{t('put')}
				</Button>
				<Button variant="subtle" onClick={onBack}>
					{common('cancel')}
				</Button>
			</Group>
		</>
	);
}
