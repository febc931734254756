/** One export at a time: asks for it, tells how far it is, can be stopped, tells how it ended. Draws nothing. */
import { exportProgress } from '@rembuk/shared/api/export-progress';
import { ARCHIVE_LIMIT_WORDS, TOO_LARGE_NOTICE } from '@rembuk/shared/api/import-workshop';
import { newId } from '@rembuk/shared/ids';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../lib/api.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale, useText } from '../../lib/text.tsx';
import { type FetchedFile, saveFile } from './download.ts';
import { exportMessages } from './export-messages.ts';

/** ms between two questions how far it is. */
const EVERY = 700;

interface Told {
	words: string;
	isFailure: boolean;
}

export function useExport(workshopId: string) {
	const t = useText(exportMessages);
	const { locale } = useLocale();
	const [busy, setBusy] = useState<string>();
	const [told, tell] = useState<Told>({ words: '', isFailure: false });
	const stop = useRef<AbortController>(undefined);
	useEffect(() => () => stop.current?.abort(), []); // whoever leaves does not wait

	const take = async (key: string, name: string, make: (job: string, signal: AbortSignal) => Promise<FetchedFile>): Promise<void> => {
		const job = newId();
		const controller = new AbortController();
		stop.current = controller;
		setBusy(key);
		tell({ words: t('making', { name }), isFailure: false });
		const timer = setInterval(() => void ask(job), EVERY);
		const ask = async (id: string): Promise<void> => {
			const progress = await call(exportProgress, { params: { id: workshopId, job: id } }).catch(() => undefined); // the file itself will tell what is wrong
			if (!progress || progress.state === 'none' || stop.current !== controller) return;
			const percent = Math.min(99, Math.round((100 * progress.done) / progress.of));
			tell({ words: progress.state === 'waiting' ? t('waiting', { name }) : t('so-far', { name, percent }), isFailure: false });
		};
		try {
			const file = await make(job, controller.signal);
			saveFile(file);
			stop.current = undefined;
			const isAbove = file.notice === TOO_LARGE_NOTICE;
			const size = Math.ceil(file.blob.size / 1024 / 1024);
			tell({ words: t(isAbove ? 'done-too-large' : 'done', { name: file.fileName, size, most: ARCHIVE_LIMIT_WORDS }), isFailure: isAbove });
		} catch (error) {
			stop.current = undefined;
			if (controller.signal.aborted) tell({ words: t('cancelled', { name }), isFailure: false });
			else tell({ words: t('failed', { name, reason: tellError(error, locale) }), isFailure: true });
		} finally {
			clearInterval(timer);
			setBusy(undefined);
		}
	};
	return { busy, told, take, cancel: () => stop.current?.abort() };
}
