/** A code of eight symbols in two groups of four: one real text field (paste, autofill, screen readers) drawn as eight boxes. */
import { Input } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import classes from './code-input.module.css';

const LENGTH = 8;

interface Props {
	label: string;
	description?: string;
	/** At most eight symbols, upper case, no dash. */
	value: string;
	onChange(code: string): void;
	error?: string | undefined;
}

/** What was typed or pasted, without spaces and dashes, in capitals; of a whole link, what follows its #. */
const tidy = (typed: string): string =>
	typed
		.slice(typed.lastIndexOf('#') + 1)
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '')
		.slice(0, LENGTH);

export function CodeInput({ label, description, value, onChange, error }: Props) {
	const id = useId();
	const [hasFocus, setFocus] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const boxes = Array.from({ length: LENGTH }, (_, index) => ({
		index,
		symbol: value[index] ?? '',
		isNext: hasFocus && index === Math.min(value.length, LENGTH - 1),
	}));
	return (
		<Input.Wrapper id={id} label={label} description={description} error={error} size="md" inputWrapperOrder={['label', 'description', 'input', 'error']}>
			<div className={classes.code} data-error={error ? true : undefined}>
				<div className={classes.boxes} aria-hidden>
					{[boxes.slice(0, 4), boxes.slice(4)].map((group) => (
						<div key={group[0]?.index} className={classes.group}>
							{group.map(({ index, symbol, isNext }) => (
								<span key={index} className={classes.box} data-next={isNext || undefined}>
									{symbol}
								</span>
							))}
						</div>
					))}
				</div>
				<input
					id={id}
					ref={input}
					className={classes.field}
					value={value}
					onChange={(event) => onChange(tidy(event.currentTarget.value))}
					onPaste={(event) => {
						event.preventDefault();
						onChange(tidy(event.clipboardData.getData('text')));
					}}
					onFocus={() => setFocus(true)}
					onBlur={() => setFocus(false)}
					// the caret is not seen, so it stays at the end
					onSelect={() => input.current?.setSelectionRange(value.length, value.length)}
					aria-invalid={error ? true : undefined}
					aria-describedby={[description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
					autoComplete="off"
					autoCapitalize="characters"
					autoCorrect="off"
					spellCheck={false}
					inputMode="text"
					enterKeyHint="go"
				/>
			</div>
		</Input.Wrapper>
	);
}
