/** Says by hand when one person came and went, in the workshop's time zone. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { localOfMoment, momentOfLocal } from '@rembuk/shared/text/local-moment';
import type { Person } from '@rembuk/shared/workshop/workshop-doc';
import { type FormEvent, useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { attendanceMessages } from './attendance-messages.ts';

export function CorrectTimes({ person, timezone, onClose }: { person: Person; timezone: string; onClose(): void }) {
	const t = useText(attendanceMessages);
	const common = useText(commonMessages);
	const { run, isBusy } = usePower();
	const before = { came: localOfMoment(person.joinedAt, timezone), left: person.leftAt === undefined ? '' : localOfMoment(person.leftAt, timezone) };
	const [came, setCame] = useState(before.came);
	const [left, setLeft] = useState(before.left);
	const joinedAt = momentOfLocal(came, timezone);
	const leftAt = left === '' ? null : momentOfLocal(left, timezone);
	const isInOrder = left === '' || left >= came;
	const change = async (times: { joinedAt?: number | null | undefined; leftAt?: number | null | undefined }) => {
		if (await run('correct-attendance', { participantId: person.id, ...times })) onClose();
	};
	const save = (event: FormEvent) => {
		event.preventDefault();
		if (joinedAt === undefined || leftAt === undefined || !isInOrder) return;
		// what was not touched keeps its seconds, and stays the server's to change
		const isMoved = came !== before.came || person.expected === true;
		void change({ ...(isMoved && { joinedAt }), ...(left !== before.left && { leftAt }) });
	};
	return (
		<Modal opened onClose={onClose} title={t('correct-of', { name: person.name })} closeButtonProps={{ 'aria-label': common('close') }}>
			<Stack component="form" gap="md" onSubmit={save}>
				<TextInput type="datetime-local" label={t('came')} value={came} required data-autofocus onChange={(event) => setCame(event.currentTarget.value)} />
				<TextInput
					type="datetime-local"
					label={t('left')}
					description={t('left-hint')}
					value={left}
					error={isInOrder ? undefined : t('order')}
					onChange={(event) => setLeft(event.currentTarget.value)}
				/>
				<Group>
					<Button type="submit" loading={isBusy('correct-attendance')}>
						{t('save')}
					</Button>
					{!person.expected && (
						<Button variant="default" onClick={() => void change({ joinedAt: null })}>
							{t('absent')}
						</Button>
					)}
				</Group>
			</Stack>
		</Modal>
	);
}
