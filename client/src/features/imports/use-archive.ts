/** An archive that somebody chose: recognised, previewed by the server, brought back. Anything else is left to whoever asked. */
import { ARCHIVE_LIMIT, type Archive, importWorkshop } from '@rembuk/shared/api/import-workshop';
import { parseCode } from '@rembuk/shared/ids';
import { parseJson } from '@rembuk/shared/text/parse-json';
import { cleanName } from '@rembuk/shared/workshop/name';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CallInput, call } from '../../lib/api.ts';
import { rememberWorkshop } from '../../lib/my-workshops.ts';
import { chooseAs } from '../../lib/session-as.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale } from '../../lib/text.tsx';

type Answer = Awaited<ReturnType<typeof ask>>;
type Previewed = Extract<Answer, { preview: unknown }>;
type Imported = Extract<Answer, { workshopId: string }>;
export type Report = Answer['report'];

export interface Chosen {
	name: string;
	archive: Archive;
}

type Body = NonNullable<CallInput<typeof importWorkshop>['body']>;

const ask = (archive: Archive, isPreview: boolean) => call(importWorkshop, { body: archive as Body, ...(isPreview && { query: { preview: '1' } }) });

/** `onImported` hears of the workshop when it is there; its code is without the dash. */
export function useArchive(onImported: (made: Imported) => void) {
	const { locale } = useLocale();
	const [chosen, choose] = useState<Chosen>();
	const preview = useMutation({ mutationFn: ({ archive }: Chosen) => ask(archive, true) as Promise<Previewed> });
	const asking = useMutation({
		mutationFn: ({ archive }: Chosen) => ask(archive, false) as Promise<Imported>,
		onSuccess: (made, { archive }) => {
			const code = parseCode(made.code) ?? made.code;
			const { title, date } = archive.workshop;
			rememberWorkshop({ workshopId: made.workshopId, code, title, date, isLeader: true });
			chooseAs(made.workshopId, 'facilitator');
			onImported({ ...made, code });
		},
	});
	const failure = asking.error ?? preview.error;
	return {
		chosen,
		preview: preview.data,
		isBusy: asking.isPending,
		failure: failure ? tellError(failure, locale) : undefined,
		/** True when the file is an archive: then it is shown. */
		open: async (file: File): Promise<boolean> => {
			if (file.size > ARCHIVE_LIMIT) return false;
			const text = await file.text().catch(() => ''); // taken away between choosing and reading: whoever reads it next says so
			const archive = text.includes('rembuk-archive') ? archiveIn(text) : undefined;
			if (!archive) return false;
			const next = { name: cleanName(file.name), archive };
			asking.reset();
			choose(next);
			preview.mutate(next);
			return true;
		},
		bringBack: () => chosen && asking.mutate(chosen),
		close: () => choose(undefined),
	};
}

/** The archive in a file's text; only its first words are looked at here, the server looks at all of them. */
function archiveIn(text: string): Archive | undefined {
	const parsed = parseJson(text.replace(/^\uFEFF/, ''));
	if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return undefined;
	return (parsed.value as { format?: unknown }).format === 'rembuk-archive' ? (parsed.value as Archive) : undefined;
}
