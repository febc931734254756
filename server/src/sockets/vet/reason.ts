/** Why a message was refused, by name, with the code that the sender is told. The names are counters, so that an attack shows. */
import type { ErrorCode } from '@rembuk/shared/errors';

const CODES = {
	undecodable: 'malformed',
	'message-too-big': 'too-large',
	'too-many-structs': 'too-large',
	'too-many-clients': 'too-large',
	'client-twice': 'malformed',
	'struct-kind': 'malformed',
	'enormous-clock': 'malformed',
	gap: 'malformed',
	'future-dependency': 'malformed',
	'future-delete': 'malformed',
	'behind-horizon': 'room-renewed',
	'delete-order': 'malformed',
	'foreign-client': 'malformed',
	'unknown-root': 'malformed',
	'two-parents': 'malformed',
	'bad-content': 'malformed',
	'bad-key': 'malformed',
	'conflict-inside': 'malformed',
	'bad-value': 'malformed',
	'bad-parent': 'malformed',
	'never-existed': 'malformed',
	'server-only': 'malformed',
	'text-too-long': 'too-large',
	'board-full': 'board-full',
} as const satisfies Record<string, ErrorCode>;

/** A refusal of the form of a message (rights refuse by their own codes). */
export type Reason = keyof typeof CODES;

/** What the sender is told. */
export const codeOf = (reason: Reason): ErrorCode => CODES[reason];
