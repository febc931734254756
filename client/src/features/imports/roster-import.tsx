/** Enters a roster: choose, say which column is which, look, enter. The codes go to whoever asked. */
import { Button, Group, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { addPeople } from '@rembuk/shared/api/add-people';
import { guessColumns, namesColumns, type RosterColumns, type RosterPerson, readRoster } from '@rembuk/shared/import/read-roster';
import type { TableFile } from '@rembuk/shared/import/read-table-file';
import { LIMITS } from '@rembuk/shared/workshop/definition';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../lib/api.ts';
import { commonMessages } from '../../lib/common-messages.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import type { PersonCode } from './codes-list.tsx';
import { FileOrPaste } from './file-or-paste.tsx';
import { tableMessages } from './import-messages.ts';
import { LeftOutList } from './left-out-list.tsx';
import { rosterMessages } from './roster-messages.ts';
import { ColumnSelect, TableFacts } from './table-facts.tsx';

const SHOWN = 10;

export function RosterImport({ onCodes }: { onCodes(codes: PersonCode[]): void }) {
	const t = useText(rosterMessages);
	const [file, setFile] = useState<TableFile>();
	if (file) {
		const done = (codes: PersonCode[]) => {
			setFile(undefined);
			onCodes(codes);
		};
		return <RosterPreview file={file} onDone={done} onBack={() => setFile(undefined)} />;
	}
	return (
		<Stack gap="md">
			<Text>{t('roster-intro')}</Text>
			<FileOrPaste accept=".csv,.tsv,.txt,.xlsx" asTable pasteHint={t('paste-hint')} onChoice={(choice) => choice.kind === 'table' && setFile(choice.file)} />
		</Stack>
	);
}

function RosterPreview({ file, onDone, onBack }: { file: TableFile; onDone(codes: PersonCode[]): void; onBack(): void }) {
	const t = useText(rosterMessages);
	const table = useText(tableMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const { view, workshopId } = useWorkshop();
	const [isHeaded, setHeaded] = useState(() => namesColumns(file.table.rows[0] ?? []));
	const [columns, choose] = useState<RosterColumns>(() => (isHeaded ? guessColumns(file.table.rows[0] ?? []) : { name: 0, ...inOrder(file) }));
	const context = { sectors: view.sectors(), topics: view.topics(), names: view.people().map(({ name }) => name), room: LIMITS.people - view.people().length };
	const { people, leftOut } = readRoster(file.table, columns, isHeaded, context);
	const entering = useMutation({
		mutationFn: () => call(addPeople, { params: { id: workshopId }, body: { people } }),
		onSuccess: (made) => onDone(made.people),
	});
	return (
		<Stack gap="md">
			<TableFacts file={file} hasHeadings={isHeaded} onHeadings={setHeaded} />
			<SimpleGrid cols={{ base: 1, sm: 3 }}>
				<ColumnSelect label={table('column-name')} file={file} value={columns.name} onChange={(name) => choose({ ...columns, name: name ?? 0 })} />
				<ColumnSelect label={table('column-sector')} file={file} value={columns.sector} isOptional onChange={(sector) => choose({ ...columns, sector })} />
				<ColumnSelect label={table('column-group')} file={file} value={columns.group} isOptional onChange={(group) => choose({ ...columns, group })} />
			</SimpleGrid>
			<Text role="status" fw={600}>
				{t('people-found', { n: people.length })}
			</Text>
			<PeopleTable people={people} />
			<LeftOutList named={leftOut} />
			{entering.isError && (
				<Text role="alert" c="var(--mantine-color-error)">
					{tellError(entering.error, locale)}
				</Text>
			)}
			<Group>
				<Button disabled={people.length === 0} loading={entering.isPending} onClick={() => entering.mutate()}>
					{t('enter')}
				</Button>
				<Button variant="subtle" onClick={onBack}>
					{common('cancel')}
				</Button>
			</Group>
		</Stack>
	);
}

/** Without headings the columns are taken as the hint says: name, sector, group. */
function inOrder({ table }: TableFile): Partial<RosterColumns> {
	const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
	return { ...(width > 1 && { sector: 1 }), ...(width > 2 && { group: 2 }) };
}

function PeopleTable({ people }: { people: readonly RosterPerson[] }) {
	const t = useText(rosterMessages);
	const pick = useLocalText();
	const { view } = useWorkshop();
	if (people.length === 0) return null;
	const titleOf = (list: readonly { key: string; title: Parameters<typeof pick>[0] }[], key: string | undefined) =>
		pick(list.find((row) => row.key === key)?.title);
	return (
		<>
			<Table>
				<Table.Thead>
					<Table.Tr>
						<Table.Th scope="col">{t('name')}</Table.Th>
						<Table.Th scope="col">{t('sector')}</Table.Th>
						<Table.Th scope="col">{t('group')}</Table.Th>
					</Table.Tr>
				</Table.Thead>
				<Table.Tbody style={{ overflowWrap: 'anywhere' }}>
					{people.slice(0, SHOWN).map(({ name, sector, topicKey }) => (
						<Table.Tr key={name}>
							<Table.Td>{name}</Table.Td>
							<Table.Td>{titleOf(view.sectors(), sector)}</Table.Td>
							<Table.Td>{titleOf(view.topics(), topicKey)}</Table.Td>
						</Table.Tr>
					))}
				</Table.Tbody>
			</Table>
			{people.length > SHOWN && <Text size="sm">{t('more', { n: people.length - SHOWN })}</Text>}
		</>
	);
}
