/** PATCH /api/workshops/:id/me */
import { changeMe } from '@rembuk/shared/api/change-me';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { checkSector } from '../workshops/join-workshop.ts';
import { defineRoute } from './services.ts';

export const changeMeRoute = () =>
	defineRoute(changeMe, async ({ body: { name, sector }, caller: { actor, live } }) => {
		checkSector(live.view, sector ?? undefined);
		await live.room.transact((doc) => {
			const person = live.view.person(actor.id);
			if (!person) return;
			const { id, ...row } = person;
			writeWorkshop(doc).setRow('person', id, { ...row, name: name ?? row.name, sector: sector === undefined ? row.sector : (sector ?? undefined) });
		});
		return { ok: true as const };
	});
