/** The sentence under a field that was refused; nothing when there is none. */
import { Text } from '@mantine/core';

export function FieldError({ id, children }: { id: string; children: string | null | undefined }) {
	if (!children) return null;
	return (
		<Text id={id} role="alert" size="sm" c="var(--mantine-color-error)" mt={6}>
			{children}
		</Text>
	);
}
