/** Says what was left out of an archive as a facilitator knows it. Pure. */
import type { About } from '@rembuk/shared/import/about';
import { type Locale, pickText } from '@rembuk/shared/text/locale';
import { formatMessage } from '@rembuk/shared/text/messages';
import { aboutMessages, fieldNames, kindNames } from './about-messages.ts';

/** "Note “Hospitals do not know…”, in “Service users”". */
export function aboutInWords({ kind, words, room, isPlenary, field }: About, locale: Locale): string {
	const say = (key: keyof typeof aboutMessages, values: Record<string, string> = {}): string => formatMessage(aboutMessages[key], locale, values);
	const name = formatMessage(kindNames[kind], locale);
	const called = pickText(words, locale);
	const place = isPlenary ? say('plenary') : pickText(room, locale);
	const thing = called === '' ? name : say('named', { kind: name, words: called });
	const placed = place === '' ? thing : say('in-room', { thing, room: place });
	return field === undefined ? placed : say('part', { thing: placed, field: formatMessage(fieldNames[field], locale) });
}
