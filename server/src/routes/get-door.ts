/** GET /api/doors/:code */
import { getDoor } from '@rembuk/shared/api/get-door';
import { AppError } from '@rembuk/shared/errors';
import { showCode } from '@rembuk/shared/ids';
import { openDoor } from './open-door.ts';
import { defineRoute, type Services } from './services.ts';

export const getDoorRoute = (services: Services) =>
	defineRoute(getDoor, async ({ params, request: { raw } }) => {
		const live = await openDoor(services, raw, params.code);
		try {
			const { view, workshopId } = live;
			const info = view.info();
			if (!info) throw new AppError('unknown-workshop');
			const people = view.people();
			const topics = view.topics().filter((topic) => !topic.closed);
			const rooms = view.rooms();
			return {
				workshopId,
				code: showCode(info.code),
				title: info.title,
				date: info.date,
				place: info.place,
				language: info.language,
				joining: view.settings().joining,
				sectors: view.sectors().map(({ key, title }) => ({ key, title })),
				topics: topics.map(({ key, title, question }) => {
					const room = rooms.find(({ topicKey }) => topicKey === key);
					return { key, title, question, people: people.filter(({ roomId }) => roomId !== undefined && roomId === room?.roomId).length };
				}),
			};
		} finally {
			live.release();
		}
	});
