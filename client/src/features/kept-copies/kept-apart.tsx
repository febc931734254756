/** The same where the workshop cannot be opened any more: what is kept of one person there, of every room. Nothing when there is nothing. */
import { useEffect } from 'react';
import { useText } from '../../lib/text.tsx';
import { keepLeft } from '../../sync/keep-left.ts';
import { Kept } from './kept.tsx';
import { keptMessages } from './kept-messages.ts';
import { useKeptCopies } from './use-kept-copies.ts';

interface Props {
	owner: string;
	/** The workshop was deleted: what was never sent comes with no later session. */
	isDeleted: boolean;
}

export function KeptApart({ owner, isDeleted }: Props) {
	const t = useText(keptMessages);
	useEffect(() => {
		if (isDeleted) void keepLeft(owner, 'workshop-deleted');
	}, [owner, isDeleted]);
	return useKeptCopies(owner).map((copy) => <Kept key={copy.id} copy={copy} why={t(isDeleted ? 'why-deleted' : 'why-apart')} />);
}
