/** A text of the draft that may exist in two languages; shows and changes the one that is edited. */
import { Textarea, TextInput } from '@mantine/core';
import { type LocalText, withText } from '@rembuk/shared/text/locale';
import { useForm, useProblem } from './form-context.ts';

interface Props {
	/** The field's path in the definition, as problems name it; also its id. */
	path: string;
	label: string;
	description?: string;
	value: LocalText;
	onChange(next: LocalText): void;
	isLong?: boolean;
	isRequired?: boolean;
}

export function TextField({ path, label, description, value, onChange, isLong = false, isRequired = false }: Props) {
	const { editing } = useForm();
	const problem = useProblem(path, label);
	const shown = typeof value === 'string' ? value : (value[editing] ?? '');
	const field = {
		id: path,
		label,
		description,
		value: shown,
		error: problem,
		required: isRequired,
		withAsterisk: false,
		onChange: (event: { currentTarget: { value: string } }) => onChange(withText(value, editing, event.currentTarget.value)),
	};
	return isLong ? <Textarea {...field} /> : <TextInput {...field} />;
}
