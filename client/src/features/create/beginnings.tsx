/** The three ways to begin: the template, a file (picked or dropped), or nothing. */
import { Text, UnstyledButton, type UnstyledButtonProps } from '@mantine/core';
import { IconFileText, IconLayoutGrid, IconPencil } from '@tabler/icons-react';
import { type ComponentProps, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../../lib/text.tsx';
import classes from './beginnings.module.css';
import { createMessages } from './create-messages.ts';

interface Props {
	onTemplate(): void;
	onFile(file: File): void;
	onBlank(): void;
}

export function Beginnings({ onTemplate, onFile, onBlank }: Props) {
	const t = useText(createMessages);
	const picker = useRef<HTMLInputElement>(null);
	const [isOver, setOver] = useState(false);
	const drop = (event: DragEvent) => {
		event.preventDefault();
		setOver(false);
		const [file] = event.dataTransfer.files;
		if (file) onFile(file);
	};
	const over = (event: DragEvent) => {
		event.preventDefault();
		setOver(true);
	};
	return (
		<fieldset className={classes.beginnings}>
			<legend className="visually-hidden">{t('begin-from')}</legend>
			<Beginning icon={<IconLayoutGrid size={28} aria-hidden />} title={t('template')} hint={t('template-hint')} onClick={onTemplate} />
			<Beginning
				icon={<IconFileText size={28} aria-hidden />}
				title={t('file')}
				hint={t('file-hint')}
				onClick={() => picker.current?.click()}
				onDragOver={over}
				onDragLeave={() => setOver(false)}
				onDrop={drop}
				data-over={isOver || undefined}
			/>
			<Beginning icon={<IconPencil size={28} aria-hidden />} title={t('blank')} hint={t('blank-hint')} onClick={onBlank} />
			<input
				ref={picker}
				type="file"
				accept=".json,application/json"
				aria-label={t('file')}
				tabIndex={-1}
				className="visually-hidden"
				onChange={(event) => {
					const [file] = event.currentTarget.files ?? [];
					if (file) onFile(file);
					event.currentTarget.value = ''; // the same file again, after it was mended, must count as a change
				}}
			/>
		</fieldset>
	);
}

interface BeginningProps extends UnstyledButtonProps, Omit<ComponentProps<'button'>, keyof UnstyledButtonProps | 'title'> {
	icon: ReactNode;
	title: string;
	hint: string;
}

function Beginning({ icon, title, hint, ...button }: BeginningProps) {
	return (
		<UnstyledButton className={classes.beginning} {...button}>
			<span className={classes.icon}>{icon}</span>
			<span>
				<Text component="span" fw={600} display="block">
					{title}
				</Text>
				<Text component="span" size="sm" c="dimmed" display="block">
					{hint}
				</Text>
			</span>
		</UnstyledButton>
	);
}
