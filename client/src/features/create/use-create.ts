/** Asks the server for the workshop: first against the schema here, then there; what either says ends up beside its field. */
import { createWorkshop } from '@rembuk/shared/api/create-workshop';
import { parseCode } from '@rembuk/shared/ids';
import { checkFields, describeIssue, type FieldProblem } from '@rembuk/shared/text/describe-issue';
import { definitionSchema } from '@rembuk/shared/workshop/definition';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, call } from '../../lib/api.ts';
import { rememberWorkshop } from '../../lib/my-workshops.ts';
import { chooseAs } from '../../lib/session-as.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale } from '../../lib/text.tsx';
import type { CreatedWorkshop } from './created.tsx';
import { type Draft, definitionOf } from './draft.ts';

interface Creation {
	create(draft: Draft): void;
	isBusy: boolean;
	/** What is wrong, by field; a new list after every attempt. */
	problems: FieldProblem[];
	/** What is wrong with nothing in particular (no connection, a fault of the server). */
	failure: string | undefined;
}

export function useCreate(onCreated: (created: CreatedWorkshop) => void): Creation {
	const { locale } = useLocale();
	const [problems, setProblems] = useState<FieldProblem[]>([]);
	const asking = useMutation({
		mutationFn: (body: ReturnType<typeof definitionOf>) => call(createWorkshop, { body }),
		onSuccess: (created, { workshop }) => {
			const { workshopId } = created;
			const code = parseCode(created.code) ?? created.code; // the API writes it in two groups
			rememberWorkshop({ workshopId, code, title: workshop.title, date: workshop.date, isLeader: true });
			chooseAs(workshopId, 'facilitator');
			onCreated({ ...created, code });
		},
		onError: (error) => {
			if (error instanceof ApiError && error.field) setProblems([{ field: error.field, message: error.message }]);
		},
	});
	const create = (draft: Draft) => {
		asking.reset();
		const definition = definitionOf(draft);
		const checked = checkFields(definitionSchema, definition);
		setProblems(checked.ok ? [] : checked.issues.map((issue) => describeIssue(issue, locale)));
		if (checked.ok) asking.mutate(definition);
	};
	const isField = asking.error instanceof ApiError && asking.error.field !== undefined;
	return { create, isBusy: asking.isPending, problems, failure: asking.error && !isField ? tellError(asking.error, locale) : undefined };
}
