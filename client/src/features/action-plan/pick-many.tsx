/** A field for several things: chosen ones as chips with a remove button each, a list to search below, and (if wanted) whatever is typed. Knows no card. */
import { CloseButton, Combobox, Input, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { keepFocus } from '../../lib/keep-focus.ts';
import { useText } from '../../lib/text.tsx';
import styles from './plan.module.css';
import { planMessages } from './plan-messages.ts';

export interface PickOption {
	key: string;
	label: string;
	group: string;
}

interface Props {
	label: string;
	description: string;
	placeholder: string;
	options: readonly PickOption[];
	chosen: readonly { key: string; label: string }[];
	isReadOnly: boolean;
	onAdd(key: string): void;
	/** When given, words that match nothing can be added. */
	onCreate?(text: string): void;
	createLabel(text: string): string;
	onRemove(key: string): void;
}

/** The value under which the typed words themselves are offered; no option's key looks like it. */
const CREATE = '+';
const LONGEST = 200;

export function PickMany({ label, description, placeholder, options, chosen, isReadOnly, onAdd, onCreate, createLabel, onRemove }: Props) {
	const t = useText(planMessages);
	const id = useId();
	const [typed, setTyped] = useState('');
	const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
	const words = typed.trim();
	const isChosen = new Set(chosen.map(({ key }) => key));
	const found = options.filter((option) => !isChosen.has(option.key) && option.label.toLocaleLowerCase().includes(words.toLocaleLowerCase()));
	const isKnown = [...options, ...chosen].some((option) => option.label.toLocaleLowerCase() === words.toLocaleLowerCase());
	const mayCreate = onCreate !== undefined && words !== '' && !isKnown;

	const { selectFirstOption, resetSelectedOption } = combobox;
	useEffect(() => {
		if (words === '') resetSelectedOption();
		else selectFirstOption(); // Enter takes the best match; the words as typed are the last offer
	}, [words, selectFirstOption, resetSelectedOption]);

	const submit = (value: string): void => {
		if (value === CREATE) onCreate?.(words);
		else onAdd(value);
		setTyped('');
	};

	return (
		<Input.Wrapper label={label} description={isReadOnly ? undefined : description} labelProps={{ htmlFor: id, id: `${id}-label` }} size="md">
			{chosen.length > 0 && (
				<ul className={styles.chips} aria-label={t('chosen', { label })}>
					{chosen.map((item) => (
						<li key={item.key} className={styles.chip}>
							{item.label}
							{!isReadOnly && (
								<CloseButton
									size="1.75rem"
									iconSize="1rem"
									data-remove
									aria-label={t('remove', { name: item.label })}
									onClick={(event) => {
										keepFocus(event, '[data-remove]', () => document.getElementById(id));
										onRemove(item.key);
									}}
								/>
							)}
						</li>
					))}
				</ul>
			)}
			{!isReadOnly && (
				<Combobox store={combobox} size="md" withinPortal={false} onOptionSubmit={submit}>
					<Combobox.Target withExpandedAttribute>
						<TextInput
							id={id}
							role="combobox"
							mt={4}
							placeholder={placeholder}
							value={typed}
							maxLength={LONGEST}
							autoComplete="off"
							rightSection={<Combobox.Chevron />}
							rightSectionPointerEvents="none"
							onFocus={() => combobox.openDropdown()}
							onClick={() => combobox.openDropdown()}
							onBlur={() => combobox.closeDropdown()}
							onChange={(event) => {
								setTyped(event.currentTarget.value);
								combobox.openDropdown();
							}}
						/>
					</Combobox.Target>
					<Combobox.Dropdown>
						<Combobox.Options aria-label={label} mah={280} style={{ overflowY: 'auto' }}>
							{[...new Set(found.map((option) => option.group))].map((group) => (
								<Combobox.Group key={group} label={group}>
									{found
										.filter((option) => option.group === group)
										.map((option) => (
											<Combobox.Option key={option.key} value={option.key}>
												{option.label}
											</Combobox.Option>
										))}
								</Combobox.Group>
							))}
							{mayCreate && <Combobox.Option value={CREATE}>{createLabel(words)}</Combobox.Option>}
							{found.length === 0 && !mayCreate && <Combobox.Empty>{t('nothing-found')}</Combobox.Empty>}
						</Combobox.Options>
					</Combobox.Dropdown>
				</Combobox>
			)}
		</Input.Wrapper>
	);
}
