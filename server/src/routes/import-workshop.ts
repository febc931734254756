/** POST /api/import, and what it would make with `?preview=1`. */
import { type Archive, importWorkshop } from '@rembuk/shared/api/import-workshop';
import { aboutOf } from '@rembuk/shared/import/left-out-about';
import type { ArchiveDocuments, ArchiveRead } from '@rembuk/shared/import/read-archive';
import type { Topic } from '@rembuk/shared/workshop/workshop-doc';
import { restoreKeeping } from '../afterwards/keeping.ts';
import { type ImportPreview, importWorkshop as importArchive, previewImport } from '../workshops/import-workshop.ts';
import { answerCreated } from './answer-created.ts';
import { defineRoute, type Services } from './services.ts';

export const importWorkshopRoute = (services: Services) =>
	defineRoute(importWorkshop, async ({ body, query, request: { raw }, reply }) => {
		const isPreview = query.preview !== undefined && !['0', 'false'].includes(query.preview);
		if (isPreview) {
			const preview = await previewImport(services, body);
			reply.code(200);
			return { preview: tell(preview), report: reportOf(preview.read, body) };
		}
		const { read, ...created } = await importArchive(
			{ ...services, restore: (workshopId, keeping) => restoreKeeping(services.storage, workshopId, keeping) },
			body,
		);
		return { ...answerCreated(services, created, raw, reply), report: reportOf(read, body) };
	});

function reportOf({ state, leftOut, keeping: { publication, anonymisedAt, purgeAt } }: ArchiveRead, { documents }: Archive) {
	const aboutIt = aboutOf(documents as ArchiveDocuments);
	return {
		leftOut: leftOut.named.map((one) => ({ ...one, about: aboutIt(one.path) })),
		leftOutCount: leftOut.total,
		keeping: {
			publication: publication !== undefined,
			closedAt: (state.get('closing') as { at: number } | undefined)?.at ?? null,
			anonymisedAt: anonymisedAt ?? null,
			purgeAt: purgeAt ?? null,
		},
	};
}

function tell({ place: { keepsIds }, read }: ImportPreview) {
	const { info, people, plan, rooms, boards, state } = read;
	const boardRooms = rooms.filter(({ kind }) => kind !== 'workshop');
	return {
		title: info.title,
		date: info.date,
		...(info.place !== undefined && { place: info.place }),
		keepsIds,
		people: people.length,
		notes: [...boards.values()].reduce((sum, board) => sum + board.notes, 0),
		cards: plan.cards,
		rooms: boardRooms.map(({ kind, topicKey, roomId }) => {
			const topic = state.get(`topic:${topicKey}`) as Topic | undefined;
			const board = boards.get(roomId);
			return { kind, ...(topicKey !== undefined && { topicKey }), ...(topic && { title: topic.title }), notes: board?.notes ?? 0, things: board?.shapes ?? 0 };
		}),
	};
}
