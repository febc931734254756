/** A dialog that asks for the workshop's code before something that cannot be undone. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { parseCode, showCode } from '@rembuk/shared/ids';
import { type FormEvent, type ReactNode, useState } from 'react';
import { commonMessages } from '../../lib/common-messages.ts';
import { useText } from '../../lib/text.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { retentionMessages } from './retention-messages.ts';

interface Props {
	opened: boolean;
	title: string;
	/** What the button says that does it. */
	action: string;
	isBusy: boolean;
	/** Why it was refused; '' when it was not. */
	refusal: string;
	children: ReactNode;
	onClose(): void;
	onConfirm(code: string): void;
}

export function ConfirmCode({ opened, title, action, isBusy, refusal, children, onClose, onConfirm }: Props) {
	const t = useText(retentionMessages);
	const common = useText(commonMessages);
	const { code } = useWorkshop();
	const [typed, setTyped] = useState('');
	const submit = (event: FormEvent) => {
		event.preventDefault();
		onConfirm(typed);
	};
	return (
		<Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
			<form onSubmit={submit}>
				<Stack gap="md">
					{children}
					<TextInput
						label={t('confirm', { code: showCode(code) })}
						value={typed}
						onChange={(event) => setTyped(event.currentTarget.value)}
						autoComplete="off"
						data-autofocus
					/>
					<Text role="alert" c="var(--mantine-color-error)">
						{refusal}
					</Text>
					<Group justify="flex-end" gap="xs">
						<Button variant="default" onClick={onClose}>
							{common('cancel')}
						</Button>
						<Button type="submit" color="red" loading={isBusy} disabled={parseCode(typed) !== code}>
							{action}
						</Button>
					</Group>
				</Stack>
			</form>
		</Modal>
	);
}
