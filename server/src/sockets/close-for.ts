/** Which close code a refusal is told with. */
import type { ErrorCode } from '@rembuk/shared/errors';
import { CLOSE } from '@rembuk/shared/protocol/close-code';

const CODES: Partial<Record<ErrorCode, number>> = {
	malformed: CLOSE.malformed,
	'too-large': CLOSE.tooBig,
	'slow-down': CLOSE.slowDown,
	'room-renewed': CLOSE.oldEpoch,
	'client-too-old': CLOSE.tooOld,
	'storage-failed': CLOSE.reloading,
	broken: CLOSE.reloading,
};

/** The close code for a refusal; a missing right is 4403. */
export const closeFor = (code: ErrorCode): number => CODES[code] ?? CLOSE.notYours;
