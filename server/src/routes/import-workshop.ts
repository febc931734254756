/** POST /api/import */
import { importWorkshop } from '@rembuk/shared/api/import-workshop';
import { importWorkshop as importArchive } from '../workshops/import-workshop.ts';
import { answerCreated } from './answer-created.ts';
import { defineRoute, type Services } from './services.ts';

export const importWorkshopRoute = (services: Services) =>
	defineRoute(importWorkshop, async ({ body, request: { raw }, reply }) => {
		const { leftOut, ...created } = await importArchive(services, body);
		return { ...answerCreated(services, created, raw, reply), report: { leftOut } };
	});
