/** Says by hand when a person came and went: for who signs on paper, and where the connections say it wrongly. */
import * as z from 'zod/mini';
import { personIdArg } from '../power-kit/args.ts';
import { definePower } from './power.ts';

const momentArg = z.int().check(z.gte(0), z.lte(8.64e15));

export const correctAttendance = definePower({
	name: 'correct-attendance',
	label: { id: 'Betulkan kehadiran', en: 'Correct the attendance' },
	// null: did not come; has not gone. Left out: stays as it is.
	args: z.strictObject({ participantId: personIdArg, joinedAt: z.optional(z.nullable(momentArg)), leftAt: z.optional(z.nullable(momentArg)) }),
	perform({ view, write }, { participantId, joinedAt, leftAt }) {
		const person = view.person(participantId);
		if (!person) return { code: 'unknown-person', field: 'participantId' };
		const { id, ...row } = person;
		if (joinedAt === null) {
			const { leftAt: _left, leftByHand: _hand, ...absent } = row;
			write.setRow('person', id, { ...absent, expected: true });
			return undefined;
		}
		const { expected, ...come } = row;
		if (joinedAt === undefined && expected) return { code: 'invalid-field', field: 'joinedAt' }; // who never came cannot have gone
		const next = { ...come, joinedAt: joinedAt ?? row.joinedAt };
		if (leftAt !== undefined) {
			next.leftAt = leftAt ?? undefined;
			next.leftByHand = true;
		}
		if (next.leftAt !== undefined && next.leftAt < next.joinedAt) return { code: 'invalid-field', field: leftAt === undefined ? 'joinedAt' : 'leftAt' };
		write.setRow('person', id, next);
		return undefined;
	},
});
