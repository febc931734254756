/** The field for a workshop's code, and the way to its door. */
import { Button, Group, Stack } from '@mantine/core';
import { showCode } from '@rembuk/shared/ids';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../lib/text.tsx';
import { CodeInput } from '../../ui/code-input.tsx';
import { checkCode } from './check-code.ts';
import { joinMessages } from './join-messages.ts';

/** `first` is a code that has already been tried, `refusal` what the server said to it. */
export function EnterCode({ first = '', refusal }: { first?: string; refusal?: string | undefined }) {
	const t = useText(joinMessages);
	const navigate = useNavigate();
	const [typed, setTyped] = useState(first);
	const [error, setError] = useState(refusal);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const checked = checkCode(typed, t);
		if ('error' in checked) setError(checked.error);
		else if (checked.code !== first) void navigate(`/j#${showCode(checked.code)}`);
	};
	return (
		<form onSubmit={submit} noValidate>
			<Stack gap="md">
				<CodeInput
					label={t('code-label')}
					description={t('code-hint')}
					value={typed}
					onChange={(code) => {
						setTyped(code);
						setError(undefined);
					}}
					error={error}
				/>
				<Group>
					<Button type="submit">{t('code-go')}</Button>
				</Group>
			</Stack>
		</form>
	);
}
