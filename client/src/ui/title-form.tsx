/** Gives something another name, in each language: one field a language, the first one focused. Knows nothing of what is named. */
import { Button, TextInput } from '@mantine/core';
import { LOCALES, type LocalText } from '@rembuk/shared/text/locale';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { commonMessages } from '../lib/common-messages.ts';
import { useLocale, useText } from '../lib/text.tsx';
import { tidyText } from '../lib/tidy-text.ts';
import styles from './title-form.module.css';

interface Props {
	/** What the fields are called; the language is added. */
	label: string;
	title: LocalText;
	longest: number;
	isBusy: boolean;
	onSave(title: LocalText): void;
	onCancel(): void;
}

export function TitleForm({ label, title, longest, isBusy, onSave, onCancel }: Props) {
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const first = useRef<HTMLInputElement>(null);
	const [fields, setFields] = useState(() => (typeof title === 'string' ? { id: title, en: title } : { id: title.id ?? '', en: title.en ?? '' }));
	useEffect(() => first.current?.select(), []);
	/** The same in every language is one name. */
	const next = tidyText(fields.id.trim() === fields.en.trim() ? fields.id : { id: fields.id.trim(), en: fields.en.trim() });
	const save = (event: FormEvent) => {
		event.preventDefault();
		if (next !== '') onSave(next);
	};
	return (
		<form
			className={styles.form}
			onSubmit={save}
			onKeyDown={(event) => {
				if (event.key === 'Escape') onCancel();
			}}
		>
			{[...LOCALES]
				.sort((a, b) => Number(b === locale) - Number(a === locale))
				.map((each, index) => (
					<TextInput
						key={each}
						ref={index === 0 ? first : undefined}
						size="sm"
						label={`${label} (${common(`language-${each}`)})`}
						maxLength={longest}
						value={fields[each]}
						onChange={(event) => setFields({ ...fields, [each]: event.currentTarget.value })}
					/>
				))}
			<div className={styles.buttons}>
				<Button size="sm" type="submit" disabled={next === ''} loading={isBusy}>
					{common('save')}
				</Button>
				<Button size="sm" variant="default" onClick={onCancel}>
					{common('cancel')}
				</Button>
			</div>
		</form>
	);
}
