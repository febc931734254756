/** GET /api/workshops/:id/changes */
import { getChanges } from '@rembuk/shared/api/get-changes';
import { buildReport } from '@rembuk/shared/report/build-report';
import { changesSince, parseSince } from '../afterwards/changes.ts';
import { digest } from '../afterwards/digest.ts';
import { roomsFor } from '../workshops/workshop-state.ts';
import { defineRoute, type Services } from './services.ts';

export const getChangesRoute = ({ now }: Services) =>
	defineRoute(getChanges, async ({ query, locale: asked, caller: { live, actor } }) => {
		const locale = query.lang ?? asked;
		const at = now();
		const since = parseSince(query.since);
		const rooms = new Set(roomsFor(live.view, actor).map(({ roomId }) => roomId));
		const report = buildReport({ workshopId: live.workshopId, workshopDoc: live.room.doc, boards: [], locale, now: at });
		const cards = report.groups.flatMap((group) => group.cards).filter(({ roomId }) => rooms.has(roomId));
		const changes = changesSince({ live, report, rooms, since, locale });
		return { now: at, changes, digest: digest({ report, changes, cards, since, now: at }) };
	});
