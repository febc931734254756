/** What is to be done: a textarea bound to the shared text, so that two people can word it together. */
import { Textarea } from '@mantine/core';
import { CARD_TEXT_LIMIT } from '@rembuk/shared/plan/action-card';
import { whatTextName } from '@rembuk/shared/plan/plan-doc';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useText } from '../../lib/text.tsx';
import { bindTextarea, type TextareaBinding } from '../../workshop/cards/bind-textarea.ts';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { planMessages } from './plan-messages.ts';

/** Puts words where the caret is. */
export interface WhatFieldApi {
	insert(words: string): void;
}

interface Props {
	cardId: string;
	isReadOnly: boolean;
	ref?: Ref<WhatFieldApi>;
}

export function WhatField({ cardId, isReadOnly, ref }: Props) {
	const t = useText(planMessages);
	const labels = useText(cardMessages);
	const { doc } = useWorkshop();
	const area = useRef<HTMLTextAreaElement>(null);
	const binding = useRef<TextareaBinding>(undefined);

	useEffect(() => {
		const element = area.current;
		if (!element) return;
		const fit = () => {
			element.style.height = 'auto';
			element.style.height = `${element.scrollHeight + 2}px`; // and its two borders
		};
		binding.current = bindTextarea(element, doc.getText(whatTextName(cardId)), fit);
		return () => binding.current?.close();
	}, [doc, cardId]);
	useImperativeHandle(ref, () => ({
		insert(words) {
			const element = area.current;
			if (!element) return;
			element.focus();
			const isGlued = /\S$/.test(element.value.slice(0, element.selectionStart));
			binding.current?.insert(isGlued ? ` ${words}` : words);
		},
	}));

	return (
		<Textarea
			ref={area}
			label={labels('what')}
			description={isReadOnly ? undefined : t('what-hint')}
			placeholder={isReadOnly ? undefined : t('what-placeholder')}
			readOnly={isReadOnly}
			maxLength={CARD_TEXT_LIMIT}
			autosize={false}
			rows={2}
			data-autofocus
			styles={{ input: { maxHeight: '40dvh', fontSize: '1.0625rem' } }}
		/>
	);
}
