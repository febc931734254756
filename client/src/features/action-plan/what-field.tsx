/** What is to be done. */
import type { Ref } from 'react';
import { useText } from '../../lib/text.tsx';
import { cardMessages } from '../../workshop/cards/card-messages.ts';
import { BoundText, type BoundTextApi } from './bound-text.tsx';
import { planMessages } from './plan-messages.ts';

interface Props {
	cardId: string;
	isReadOnly: boolean;
	ref?: Ref<BoundTextApi>;
}

export function WhatField({ cardId, isReadOnly, ref }: Props) {
	const t = useText(planMessages);
	const labels = useText(cardMessages);
	return (
		<BoundText
			ref={ref}
			cardId={cardId}
			text="what"
			label={labels('what')}
			description={isReadOnly ? undefined : t('what-hint')}
			placeholder={isReadOnly ? undefined : t('what-placeholder')}
			readOnly={isReadOnly}
			rows={2}
			data-autofocus
			styles={{ input: { maxHeight: '40dvh', fontSize: '1.0625rem' } }}
		/>
	);
}
