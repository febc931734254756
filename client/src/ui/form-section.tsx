/** A part of a long form: a fieldset whose legend is a heading, so that both ways of finding one's way see it. */
import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './form-section.module.css';

export function FormSection({ title, children }: { title: string; children: ReactNode }) {
	return (
		<fieldset className={classes.section}>
			<legend className={classes.legend}>
				<Title order={2}>{title}</Title>
			</legend>
			{children}
		</fieldset>
	);
}
