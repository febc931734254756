/** A field for words of a card: a textarea bound to the shared text, so that two people can word it together. */
import { Textarea, type TextareaProps } from '@mantine/core';
import { CARD_TEXT_LIMIT } from '@rembuk/shared/plan/action-card';
import type { CardText } from '@rembuk/shared/plan/card-fields';
import { cardTextName } from '@rembuk/shared/plan/plan-doc';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { bindTextarea, type TextareaBinding } from '../../workshop/cards/bind-textarea.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';

/** Puts words where the caret is. */
export interface BoundTextApi {
	insert(words: string): void;
}

interface Props extends Omit<TextareaProps, 'ref' | 'value' | 'defaultValue' | 'onChange'> {
	cardId: string;
	text: CardText;
	ref?: Ref<BoundTextApi>;
}

export function BoundText({ cardId, text, ref, ...props }: Props) {
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
		binding.current = bindTextarea(element, doc.getText(cardTextName(cardId, text)), fit);
		return () => binding.current?.close();
	}, [doc, cardId, text]);
	useImperativeHandle(ref, () => ({
		insert(words) {
			const element = area.current;
			if (!element) return;
			element.focus();
			const isGlued = /\S$/.test(element.value.slice(0, element.selectionStart));
			binding.current?.insert(isGlued ? ` ${words}` : words);
		},
	}));

	return <Textarea ref={area} maxLength={CARD_TEXT_LIMIT} autosize={false} {...props} />;
}
