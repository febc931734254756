/** POST /api/workshops */
import { createWorkshop } from '@rembuk/shared/api/create-workshop';
import { createWorkshop as create } from '../workshops/create-workshop.ts';
import { answerCreated } from './answer-created.ts';
import { defineRoute, type Services } from './services.ts';

export const createWorkshopRoute = (services: Services) =>
	defineRoute(createWorkshop, async ({ body, request: { raw }, reply }) => answerCreated(services, await create(services, body), raw, reply));
