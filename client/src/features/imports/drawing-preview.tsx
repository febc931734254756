/** A drawing before it is put on a board: how many things of which kind, and what is left out. */
import { Button, Group, Text } from '@mantine/core';
import { readRecords } from '@rembuk/shared/board/record-codec';
import { type BoardFile, takeIn } from '@rembuk/shared/board/take-in';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { boardImportMessages, kindMessages } from './import-messages.ts';
import { LeftOutList } from './left-out-list.tsx';

interface Props {
	doc: Y.Doc;
	author: string;
	name: string;
	file: BoardFile;
	onPut(file: BoardFile): void;
	onBack(): void;
}

export function DrawingPreview({ doc, author, name, file, onPut, onBack }: Props) {
	const t = useText(boardImportMessages);
	const common = useText(commonMessages);
	const kind = useText(kindMessages);
	const taken = useMemo(() => takeIn(file, readRecords(doc), author), [file, doc, author]);
	const counts = new Map<string, number>();
	for (const { typeName, type } of taken.records) if (typeName === 'shape') counts.set(String(type), (counts.get(String(type)) ?? 0) + 1);
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const kinds = [...counts].map(([type, n]) => kind(type as keyof typeof kindMessages, { n })).join(', ');
	return (
		<>
			<Text role="status" style={{ overflowWrap: 'anywhere' }}>
				{t('drawing-found', { name, n: total, kinds })}
			</Text>
			<LeftOutList named={taken.leftOut} />
			<Group>
				<Button disabled={total === 0} onClick={() => onPut(taken)}>
					{t('put')}
				</Button>
				<Button variant="subtle" onClick={onBack}>
					{common('cancel')}
				</Button>
			</Group>
		</>
	);
}
