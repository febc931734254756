/** Two codes, the workshop's and the person's own: back in as the same person. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { rejoin } from '@rembuk/shared/api/rejoin';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiError, call } from '../../lib/api.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { CodeInput } from '../../ui/code-input.tsx';
import { checkCode } from './check-code.ts';
import { joinMessages } from './join-messages.ts';

type Field = 'code' | 'rejoinCode';
const ask = (body: Record<Field, string>) => call(rejoin, { body });
export type Rejoined = Awaited<ReturnType<typeof ask>>;

/** `first` is the workshop's code when the way here knew it. */
export function RejoinForm({ first, onJoined }: { first: string; onJoined(joined: Rejoined, code: string): void }) {
	const t = useText(joinMessages);
	const { locale } = useLocale();
	const [codes, setCodes] = useState<Record<Field, string>>({ code: first, rejoinCode: '' });
	const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
	const asking = useMutation({
		mutationFn: ask,
		onSuccess: (joined, { code }) => onJoined(joined, code),
		onError: (error) => {
			if (error instanceof ApiError && (error.field === 'code' || error.field === 'rejoinCode')) setErrors({ [error.field]: error.message });
		},
	});
	const submit = (event: FormEvent) => {
		event.preventDefault();
		const code = checkCode(codes.code, t);
		const rejoinCode = checkCode(codes.rejoinCode, t);
		if ('code' in code && 'code' in rejoinCode) {
			setErrors({});
			asking.mutate({ code: code.code, rejoinCode: rejoinCode.code });
		} else setErrors({ ...('error' in code && { code: code.error }), ...('error' in rejoinCode && { rejoinCode: rejoinCode.error }) });
	};
	const fieldOf = (name: Field) => ({
		value: codes[name],
		error: errors[name],
		onChange: (next: string) => {
			setCodes({ ...codes, [name]: next });
			setErrors({ ...errors, [name]: undefined });
		},
	});
	const isFieldError = Object.values(errors).some(Boolean);
	return (
		<form onSubmit={submit} noValidate>
			<Stack gap="lg">
				<CodeInput label={t('code-label')} {...fieldOf('code')} />
				<CodeInput label={t('rejoin-code')} {...fieldOf('rejoinCode')} />
				<Group>
					<Button type="submit" loading={asking.isPending}>
						{t('rejoin-go')}
					</Button>
				</Group>
				<Text role="alert" c="var(--mantine-color-error)">
					{asking.error && !isFieldError ? tellError(asking.error, locale) : ''}
				</Text>
			</Stack>
		</form>
	);
}
