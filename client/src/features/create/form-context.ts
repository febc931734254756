/** What every field of the form needs: the draft, how to change it, the language that is edited, and what is wrong where. */
import { must } from '@rembuk/shared/assert';
import type { FieldProblem } from '@rembuk/shared/text/describe-issue';
import type { Locale } from '@rembuk/shared/text/locale';
import { createContext, useContext } from 'react';
import type { Draft } from './draft.ts';

export interface FormContextValue {
	draft: Draft;
	change(part: Partial<Draft>): void;
	/** The language in which bilingual texts are shown and edited. */
	editing: Locale;
	/** What was wrong when the form was last sent. */
	problems: FieldProblem[];
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

export const useForm = (): FormContextValue => must(useContext(FormContext), 'a form field outside the form');

/** True when the problem is about this field or something inside it (`topics[0].title.id` is inside `topics[0].title`). */
export const isAbout = (problem: FieldProblem, path: string): boolean =>
	problem.field === path || problem.field.startsWith(`${path}.`) || problem.field.startsWith(`${path}[`);

/** What is wrong with a field, in the field's own name; undefined when nothing is. */
export function useProblem(path: string, label: string): string | undefined {
	const problem = useForm().problems.find((one) => isAbout(one, path));
	return problem?.message.replace(problem.field, label);
}
