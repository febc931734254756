/** The page behind a personal link: opened with its secret, and kept up with what was said. */
import { answerFollowUp } from '@rembuk/shared/api/answer-follow-up';
import type { FollowUp } from '@rembuk/shared/api/follow-up-shapes';
import { openFollowUp } from '@rembuk/shared/api/open-follow-up';
import { updateFollowUp } from '@rembuk/shared/api/update-follow-up';
import type { CardStatus } from '@rembuk/shared/plan/action-card';
import type { Answer } from '@rembuk/shared/plan/answer';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../lib/api.ts';
import { tellError } from '../../lib/tell-error.ts';
import { useLocale } from '../../lib/text.tsx';

export interface Saying {
	/** Resolves to true when it was taken; a refusal is in `failed` by then. */
	answer(tag: string, said: { cardId: string; answer: Answer['answer']; reason?: string }): Promise<boolean>;
	update(tag: string, said: { cardId: string; status: CardStatus; note: string }): Promise<boolean>;
	/** The tag of what is under way, and of what was taken last. */
	busy: string | undefined;
	done: string | undefined;
	failed: { tag: string; words: string } | undefined;
}

/** @example const { asked, saying } = useFollowUp(token); */
export function useFollowUp(token: string) {
	const { locale } = useLocale();
	const queries = useQueryClient();
	const queryKey = ['follow-up', token, locale];
	const query = { lang: locale };
	const asked = useQuery({ queryKey, queryFn: () => call(openFollowUp, { query, body: { token } }), placeholderData: keepPreviousData, enabled: token !== '' });
	const [busy, setBusy] = useState<string>();
	const [done, setDone] = useState<string>();
	const [failed, setFailed] = useState<Saying['failed']>();
	const say = async (tag: string, send: () => Promise<FollowUp>): Promise<boolean> => {
		setBusy(tag);
		setFailed(undefined);
		setDone(undefined);
		try {
			queries.setQueryData(queryKey, await send());
			setDone(tag);
			return true;
		} catch (error) {
			setFailed({ tag, words: tellError(error, locale) });
			return false;
		} finally {
			setBusy(undefined);
		}
	};
	const saying: Saying = {
		answer: (tag, said) => say(tag, () => call(answerFollowUp, { query, body: { token, ...said } })),
		update: (tag, said) => say(tag, () => call(updateFollowUp, { query, body: { token, ...said } })),
		busy,
		done,
		failed,
	};
	return { asked, saying };
}
