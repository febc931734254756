/** Makes a person co-facilitator, observer, participant or facilitator. */
import * as z from 'zod/mini';
import { personIdArg } from '../power-kit/args.ts';
import { ROLES } from '../workshop/roles.ts';
import { definePower } from './power.ts';

export const setRole = definePower({
	name: 'set-role',
	label: { id: 'Ubah peran', en: 'Change a role' },
	args: z.strictObject({ participantId: personIdArg, role: z.enum(ROLES) }),
	perform({ view, write, actorId }, { participantId, role }) {
		const person = view.person(participantId);
		if (!person) return { code: 'unknown-person', field: 'participantId' };
		const isAboutFacilitator = role === 'facilitator' || person.role === 'facilitator';
		// co-facilitators lead the day, but do not decide whose workshop it is
		if (isAboutFacilitator && view.person(actorId)?.role !== 'facilitator') return { code: 'not-yours', field: 'role' };
		const others = view.people().filter((other) => other.role === 'facilitator' && other.id !== participantId);
		if (role !== 'facilitator' && person.role === 'facilitator' && others.length === 0) return { code: 'last-facilitator', field: 'role' };
		write.setRow('person', participantId, { ...person, role });
		return undefined;
	},
});
