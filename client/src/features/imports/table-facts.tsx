/** What one must know of a table before using it: which sheet, which encoding, and whether its first row holds headings; and the choice of a column. */
import { Checkbox, Select, Text } from '@mantine/core';
import type { TableFile } from '@rembuk/shared/import/read-table-file';
import { useText } from '../../lib/text.tsx';
import { tableMessages } from './import-messages.ts';

export function TableFacts({ file, hasHeadings, onHeadings }: { file: TableFile; hasHeadings: boolean; onHeadings(has: boolean): void }) {
	const t = useText(tableMessages);
	const { encoding, sheet, otherSheets = [], kind } = file;
	return (
		<>
			{otherSheets.length > 0 && <Text size="sm">{t('sheet', { sheet: sheet ?? '', others: otherSheets.join(', ') })}</Text>}
			{encoding !== undefined && encoding !== 'utf-8' && <Text size="sm">{t('encoding', { encoding })}</Text>}
			{kind !== 'text' && <Checkbox size="md" label={t('headings')} checked={hasHeadings} onChange={(event) => onHeadings(event.currentTarget.checked)} />}
		</>
	);
}

interface ColumnProps {
	label: string;
	file: TableFile;
	value: number | undefined;
	/** Undefined may be chosen. */
	isOptional?: boolean;
	onChange(column: number | undefined): void;
}

const SAMPLE = 30;

export function ColumnSelect({ label, file: { table }, value, isOptional = false, onChange }: ColumnProps) {
	const t = useText(tableMessages);
	const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
	const sampleOf = (column: number) => (table.rows.find((row) => row[column])?.[column] ?? '').replace(/\s+/g, ' ').slice(0, SAMPLE);
	const columns = Array.from({ length: width }, (_, n) => ({ value: String(n), label: t('column-n', { n: n + 1, sample: sampleOf(n) }) }));
	return (
		<Select
			label={label}
			data={isOptional ? [{ value: '', label: t('none') }, ...columns] : columns}
			value={value === undefined ? '' : String(value)}
			onChange={(next) => onChange(next === null || next === '' ? undefined : Number(next))}
			allowDeselect={false}
		/>
	);
}
