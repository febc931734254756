/** One of several, each a card with a title, a sentence and an aside; a group of native radio buttons underneath. Knows no workshop. */
import { Text } from '@mantine/core';
import { useId } from 'react';
import classes from './choice.module.css';
import { FieldError } from './field-error.tsx';

interface Choice {
	value: string;
	title: string;
	text?: string;
	aside?: string;
}

interface Props {
	label: string;
	choices: Choice[];
	value: string | undefined;
	onChange(value: string): void;
	error?: string | null | undefined;
}

export function ChoiceCards({ label, choices, value, onChange, error }: Props) {
	const name = useId();
	return (
		<fieldset className={classes.field} aria-describedby={error ? `${name}-error` : undefined}>
			<legend className={classes.legend}>{label}</legend>
			<div className={classes.cards}>
				{choices.map((choice) => (
					<label key={choice.value} className={classes.card}>
						<input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
						<span className={classes.words}>
							<span className={classes.head}>
								<Text component="span" fw={600}>
									{choice.title}
								</Text>
								{choice.aside && (
									<Text component="span" size="sm" c="dimmed" className={classes.aside}>
										{choice.aside}
									</Text>
								)}
							</span>
							{choice.text && (
								<Text component="span" size="sm" c="dimmed">
									{choice.text}
								</Text>
							)}
						</span>
					</label>
				))}
			</div>
			<FieldError id={`${name}-error`}>{error}</FieldError>
		</fieldset>
	);
}
