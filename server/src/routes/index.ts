/** The list of routes. To add one: its endpoint in shared/api, a file here, and a line in each list. */
import { addCardRoute } from './add-card.ts';
import { addNoteRoute } from './add-note.ts';
import { changeCardRoute } from './change-card.ts';
import { changeMeRoute } from './change-me.ts';
import { closeSessionRoute } from './close-session.ts';
import { createWorkshopRoute } from './create-workshop.ts';
import { exportWorkshopRoute } from './export-workshop.ts';
import { getDoorRoute } from './get-door.ts';
import { getWorkshopRoute } from './get-workshop.ts';
import { importWorkshopRoute } from './import-workshop.ts';
import { joinRoute } from './join.ts';
import { listFormatsRoute } from './list-formats.ts';
import { listPowersRoute } from './list-powers.ts';
import { openSessionRoute } from './open-session.ts';
import { performPowerRoute } from './perform-power.ts';
import { rejoinRoute } from './rejoin.ts';
import { renewFacilitatorLinkRoute } from './renew-facilitator-link.ts';
import { renewRejoinCodeRoute } from './renew-rejoin-code.ts';

export const ROUTES = [
	createWorkshopRoute,
	importWorkshopRoute,
	getDoorRoute,
	joinRoute,
	rejoinRoute,
	openSessionRoute,
	closeSessionRoute,
	getWorkshopRoute,
	changeMeRoute,
	renewRejoinCodeRoute,
	renewFacilitatorLinkRoute,
	listPowersRoute,
	performPowerRoute,
	addNoteRoute,
	addCardRoute,
	changeCardRoute,
	listFormatsRoute,
	exportWorkshopRoute,
] as const;
