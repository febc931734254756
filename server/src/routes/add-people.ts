/** POST /api/workshops/:id/people */
import { addPeople } from '@rembuk/shared/api/add-people';
import { showCode } from '@rembuk/shared/ids';
import { addPeople as enter } from '../workshops/add-people.ts';
import { defineRoute, type Services } from './services.ts';

export const addPeopleRoute = (services: Services) =>
	defineRoute(addPeople, async ({ body, caller: { live, actor } }) => {
		const people = await enter(services, live, body.people, actor.id);
		return { people: people.map((person) => ({ ...person, rejoinCode: showCode(person.rejoinCode) })) };
	});
