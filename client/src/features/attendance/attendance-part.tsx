/** Who was there, when they came and went, for leaders: the list, corrections by hand, and people without a device. */
import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { dayOfMoment, momentInWords, timeInWords, zoneInWords } from '@rembuk/shared/text/dates';
import type { Person } from '@rembuk/shared/workshop/workshop-doc';
import { useState } from 'react';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { useOnline, useWorkshop } from '../../workshop/use-workshop.ts';
import { AddPresent } from './add-present.tsx';
import { attendanceMessages } from './attendance-messages.ts';
import { CorrectTimes } from './correct-times.tsx';

export function AttendancePart() {
	const t = useText(attendanceMessages);
	const pick = useLocalText();
	const { locale } = useLocale();
	const { view } = useWorkshop();
	const online = new Set(useOnline().map(({ id }) => id));
	const [correcting, setCorrecting] = useState<string>();
	const people = view.people();
	const info = view.info();
	const timezone = info?.timezone ?? 'Asia/Jakarta';
	const sectors = view.sectors();
	const words = (at: number) => (dayOfMoment(at, timezone) === info?.date ? timeInWords(at, timezone, locale) : momentInWords(at, timezone, locale));
	const leaving = ({ id, leftAt, expected }: Person) => {
		if (expected) return '';
		return leftAt === undefined ? online.has(id) && t('connected') : words(leftAt);
	};
	const person = people.find(({ id }) => id === correcting);
	const come = people.filter(({ expected }) => expected !== true);
	return (
		<Stack gap="md">
			<Title order={2} id="attendance">
				{t('title')}
			</Title>
			<Text>{t('intro', { zone: zoneInWords(timezone) })}</Text>
			<Text role="status" fw={600}>
				{t('counts', { came: come.length, gone: come.filter(({ leftAt }) => leftAt !== undefined).length, missing: people.length - come.length })}
			</Text>
			<Table.ScrollContainer minWidth={620} tabIndex={0} role="region" aria-label={t('list')}>
				<Table>
					<Table.Thead>
						<Table.Tr>
							<Table.Th scope="col">{t('name')}</Table.Th>
							<Table.Th scope="col">{t('sector')}</Table.Th>
							<Table.Th scope="col">{t('came')}</Table.Th>
							<Table.Th scope="col">{t('left')}</Table.Th>
							<Table.Td />
						</Table.Tr>
					</Table.Thead>
					<Table.Tbody style={{ overflowWrap: 'break-word' }}>
						{people.map((row) => (
							<Table.Tr key={row.id}>
								<Table.Th scope="row" fw={500} miw={140}>
									{row.name}
								</Table.Th>
								<Table.Td>{pick(sectors.find(({ key }) => key === row.sector)?.title)}</Table.Td>
								<Table.Td>{row.expected ? t('not-come') : words(row.joinedAt)}</Table.Td>
								<Table.Td>{leaving(row)}</Table.Td>
								<Table.Td ta="end">
									<Button variant="subtle" size="compact-sm" mih={32} aria-label={t('correct-of', { name: row.name })} onClick={() => setCorrecting(row.id)}>
										{t('correct')}
									</Button>
								</Table.Td>
							</Table.Tr>
						))}
					</Table.Tbody>
				</Table>
			</Table.ScrollContainer>
			<AddPresent />
			{person && <CorrectTimes key={person.id} person={person} timezone={timezone} onClose={() => setCorrecting(undefined)} />}
		</Stack>
	);
}
