/** Why what somebody typed cannot be a code, before the server is asked. */
import { CODE_ALPHABET, parseCode } from '@rembuk/shared/ids';
import type { Speak } from '../../lib/text.tsx';
import type { joinMessages } from './join-messages.ts';

/** The code, or a sentence about what is wrong with it. */
export function checkCode(typed: string, t: Speak<typeof joinMessages>): { code: string } | { error: string } {
	const code = parseCode(typed);
	if (code) return { code };
	const strange = [...new Set(typed)].filter((symbol) => !CODE_ALPHABET.includes(symbol));
	return { error: strange.length > 0 ? t('code-symbols', { symbols: strange.join(', ') }) : t('code-short') };
}
