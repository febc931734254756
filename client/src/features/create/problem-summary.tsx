/** Everything that stands between the form and the workshop, at the top, each a way to its field. */
import { Alert, Anchor, List } from '@mantine/core';
import type { FieldProblem } from '@rembuk/shared/text/describe-issue';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../lib/text.tsx';
import { createMessages } from './create-messages.ts';

/** The field that a problem is about, or the nearest one around it. */
function fieldOf(path: string): HTMLElement | null {
	for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\])$/, '')) {
		const field = document.getElementById(at);
		if (field) return field;
		if (!/[.[]/.test(at)) return null;
	}
	return null;
}

/** The words of the field's own label, without the path. */
function tell({ field, message }: FieldProblem): string {
	const label = fieldOf(field)?.closest('.mantine-InputWrapper-root')?.querySelector('label')?.textContent;
	return label ? message.replace(field, label) : message;
}

export function ProblemSummary({ problems }: { problems: FieldProblem[] }) {
	const t = useText(createMessages);
	const box = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (problems.length > 0) box.current?.focus();
	}, [problems]);
	if (problems.length === 0) return null;
	return (
		<Alert ref={box} tabIndex={-1} color="red" icon={<IconAlertTriangle aria-hidden />} title={t('check-again', { n: problems.length })}>
			<List>
				{problems.map((problem) => (
					<List.Item key={problem.field + problem.message}>
						<Anchor component="button" type="button" c="inherit" underline="always" ta="start" onClick={() => fieldOf(problem.field)?.focus()}>
							{tell(problem)}
						</Anchor>
					</List.Item>
				))}
			</List>
		</Alert>
	);
}
