/** A text to take along, with a button that copies it, and by hand where the browser does not let us. The words come from the caller. */
import { Button, Group, Input, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { copyText } from './copy-text.ts';

interface Props {
	label: string;
	value: string;
	description?: string;
	words: { copy: string; copied: string; byHand: string };
}

export function CopyField({ label, value, description, words }: Props) {
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');
	const copy = async () => {
		const isCopied = await copyText(value);
		if (!isCopied) input.current?.select();
		setState(isCopied ? 'copied' : 'by-hand');
	};
	return (
		<div>
			<Input.Wrapper id={id} size="md" label={label} description={description}>
				<Group gap="xs" wrap="nowrap" align="flex-end">
					<Input ref={input} id={id} size="md" flex={1} miw={0} value={value} readOnly onFocus={(event) => event.currentTarget.select()} />
					<Button
						flex="none"
						variant={state === 'copied' ? 'light' : 'filled'}
						leftSection={state === 'copied' ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
						onClick={() => void copy()}
					>
						{state === 'copied' ? words.copied : words.copy}
					</Button>
				</Group>
			</Input.Wrapper>
			<Text size="sm" role="status" mt={state === 'by-hand' ? 4 : 0}>
				{state === 'by-hand' ? words.byHand : ''}
			</Text>
		</div>
	);
}
