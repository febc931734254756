/** From a code that somebody typed to the workshop behind it. */
import type { IncomingMessage } from 'node:http';
import { parseCode } from '@rembuk/shared/ids';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import type { Services } from './services.ts';

/** @throws AppError unknown-code, or slow-down when the budget of wrong codes is spent. The caller releases the workshop. */
export async function openDoor({ guesses, workshops, origin }: Services, request: IncomingMessage, typed: string): Promise<LiveWorkshop> {
	const code = parseCode(typed);
	const find = () => (code === null ? undefined : workshops.idOfCode(code));
	return workshops.open(await guesses.look(origin.addressOf(request), find, 'unknown-code', 'code'));
}
