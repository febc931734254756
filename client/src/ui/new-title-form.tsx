/** A field and a button that add something by its title; emptied once it is there. Knows nothing of what is added. */
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import styles from './title-form.module.css';

interface Props {
	label: string;
	placeholder: string;
	/** What the button says. */
	action: string;
	longest: number;
	isBusy: boolean;
	/** Adds it, and answers whether it is there now: what was refused stays in the field. */
	onAdd(title: string): Promise<boolean>;
}

export function NewTitleForm({ label, placeholder, action, longest, isBusy, onAdd }: Props) {
	const [title, setTitle] = useState('');
	const add = async (event: FormEvent) => {
		event.preventDefault();
		if (title.trim() !== '' && (await onAdd(title.trim()))) setTitle('');
	};
	return (
		<form className={styles.adding} onSubmit={(event) => void add(event)}>
			<TextInput
				flex="1 1 16rem"
				label={label}
				placeholder={placeholder}
				maxLength={longest}
				value={title}
				onChange={(event) => setTitle(event.currentTarget.value)}
			/>
			<Button type="submit" variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={title.trim() === ''} loading={isBusy}>
				{action}
			</Button>
		</form>
	);
}
