/** The draft of this browser: where it begins, how it changes, and that it is kept. */
import { useCallback, useEffect, useState } from 'react';
import { useLocale } from '../../lib/text.tsx';
import { blankDraft, type Draft, draftOfFile, draftOfTemplate } from './draft.ts';
import type { FileTrouble } from './file-problems.tsx';
import { keepDraft, readDraft } from './kept-draft.ts';
import { FILE_LIMIT, readFile } from './read-file.ts';
import { loadTemplate } from './template.ts';

/** Keeps the draft this long after the last keystroke (ms). */
const KEEP_AFTER = 300;

/** What the page says about where the draft came from. */
export type Told = { kind: 'restored' | 'template' } | { kind: 'file'; name: string; unused: string[] };

export function useDraft() {
	const { locale } = useLocale();
	const [draft, setDraft] = useState(readDraft);
	const [told, tell] = useState<Told | undefined>(() => (draft ? { kind: 'restored' } : undefined));
	const [trouble, setTrouble] = useState<FileTrouble>();
	const [isKept, setKept] = useState(draft !== undefined);

	useEffect(() => {
		if (!draft) return;
		const timer = setTimeout(() => setKept(keepDraft(draft)), KEEP_AFTER);
		return () => clearTimeout(timer);
	}, [draft]);

	const begin = (next: Draft, news?: Told) => {
		setTrouble(undefined);
		setDraft(next);
		tell(news);
	};
	const forget = useCallback(() => {
		keepDraft(undefined);
		setKept(false);
		setDraft(undefined);
		setTrouble(undefined);
		tell(undefined);
	}, []);
	const beginWithFile = async (file: File) => {
		const { name } = file;
		if (file.size > FILE_LIMIT) return setTrouble({ name, kind: 'too-large' });
		const text = await file.text().catch(() => undefined); // taken away between choosing and reading
		if (text === undefined) return setTrouble({ name, kind: 'unreadable' });
		const read = readFile(text);
		if (read.ok) begin(draftOfFile(read.definition, name), { kind: 'file', name, unused: read.unused });
		else setTrouble({ name, ...read });
	};
	const change = useCallback((part: Partial<Draft>) => setDraft((old) => old && { ...old, ...part }), []);
	return {
		draft,
		told,
		trouble,
		isKept,
		change,
		forget,
		beginWithFile,
		beginWithTemplate: async () => begin(draftOfTemplate(await loadTemplate(), today()), { kind: 'template' }),
		beginBlank: () => begin(blankDraft(today(), Intl.DateTimeFormat().resolvedOptions().timeZone, locale)),
	};
}

/** Today where this device is, YYYY-MM-DD. */
function today(): string {
	const now = new Date();
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
