/** One of a few short words, as chips; a group of native radio buttons underneath. Knows no workshop. */
import { Text } from '@mantine/core';
import { useId } from 'react';
import classes from './choice.module.css';
import { FieldError } from './field-error.tsx';

interface Props {
	label: string;
	description?: string;
	choices: { value: string; label: string }[];
	value: string | undefined;
	onChange(value: string): void;
	error?: string | null | undefined;
}

export function ChoiceChips({ label, description, choices, value, onChange, error }: Props) {
	const name = useId();
	return (
		<fieldset className={classes.field} aria-describedby={error ? `${name}-error` : undefined}>
			<legend className={classes.legend}>{label}</legend>
			{description && (
				<Text size="sm" c="dimmed" mb={8}>
					{description}
				</Text>
			)}
			<div className={classes.chips}>
				{choices.map((choice) => (
					<label key={choice.value} className={classes.chip}>
						<input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
						<span>{choice.label}</span>
					</label>
				))}
			</div>
			<FieldError id={`${name}-error`}>{error}</FieldError>
		</fieldset>
	);
}
