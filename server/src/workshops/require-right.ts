/** Asks the table of rights for calls over the API: the same answers as on the wire. */
import { AppError } from '@rembuk/shared/errors';
import { type Actor, type Right, whyNot } from '@rembuk/shared/workshop/can';
import type { LiveWorkshop } from './live-workshop.ts';

/** @throws AppError unless the actor may do it in that board room. */
export function requireRight({ view }: Pick<LiveWorkshop, 'view'>, actor: Actor, right: Right, roomId: string): void {
	const room = view.facts(roomId);
	if (!room || room.kind === 'workshop') throw new AppError('unknown-room', { field: 'roomId' });
	const refusal = whyNot(actor, right, { room }, view.settings());
	if (refusal) throw new AppError(refusal, { field: 'roomId' });
}
