/** The same where the workshop cannot be opened any more: what is kept of this browser's person there, of every room. Nothing when there is nothing. */
import { useText } from '../../lib/text.tsx';
import { Kept } from './kept.tsx';
import { keptMessages } from './kept-messages.ts';
import { useKeptCopies } from './use-kept-copies.ts';

export function KeptApart({ owner }: { owner: string }) {
	const t = useText(keptMessages);
	return useKeptCopies(owner).map((copy) => <Kept key={copy.id} copy={copy} why={t('why-apart')} />);
}
