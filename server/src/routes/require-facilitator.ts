/** What only the facilitator may do, and only after typing the workshop's code: it cannot be undone. */
import { AppError } from '@rembuk/shared/errors';
import { parseCode } from '@rembuk/shared/ids';
import type { Member } from './services.ts';

/** @throws AppError facilitator-only for a co-facilitator */
export function requireFacilitator({ actor }: Pick<Member, 'actor'>): void {
	if (actor.role !== 'facilitator') throw new AppError('facilitator-only');
}

/** @throws AppError not-confirmed, workshop-open */
export function requireConfirmation({ live }: Pick<Member, 'live'>, typed: string): void {
	if (parseCode(typed) !== live.view.info()?.code) throw new AppError('not-confirmed', { field: 'confirm' });
	if (!live.view.closing()) throw new AppError('workshop-open');
}
