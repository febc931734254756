/** A workshop as one of its members may see it. Pure but for the documents it reads. */

import { AppError } from '@rembuk/shared/errors';
import { showCode } from '@rembuk/shared/ids';
import { missingParts } from '@rembuk/shared/plan/action-card';
import { readCards, readMilestones, readStakeholders } from '@rembuk/shared/plan/plan-doc';
import type { RoomCounts } from '@rembuk/shared/protocol/presence';
import { type Actor, whyNot } from '@rembuk/shared/workshop/can';
import { isLeader } from '@rembuk/shared/workshop/roles';
import type { Room, WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import type { LiveWorkshop } from './live-workshop.ts';

/** The rooms that an actor may enter. */
export const roomsFor = (view: WorkshopView, actor: Actor): Room[] =>
	view.rooms().filter(({ roomId }) => {
		const room = view.facts(roomId);
		return room !== undefined && whyNot(actor, 'room.read', { room }, view.settings()) === null;
	});

/** A room as answers name it. */
export const refOf = ({ roomId, kind, topicKey }: Pick<Room, 'roomId' | 'kind' | 'topicKey'>) => ({
	roomId,
	kind,
	...(topicKey !== undefined && { topicKey }),
});

/** The state for one member; `counts` are the live numbers, asked for leaders only. */
export function workshopState(
	live: LiveWorkshop,
	actor: Actor,
	{ joinUrl, now, counts }: { joinUrl: string; now: number; counts?: Record<string, RoomCounts> },
) {
	const { view, room, workshopId } = live;
	const info = view.info();
	const me = view.person(actor.id);
	if (!info || !me) throw new AppError('unknown-workshop');
	const rooms = roomsFor(view, actor);
	const readable = new Set(rooms.map(({ roomId }) => roomId));
	const cards = readCards(room.doc).filter((card) => isLeader(actor.role) || readable.has(card.roomId));
	const people = view.people();
	const numbersOf = (roomId: string) =>
		counts && { people: people.filter((person) => person.roomId === roomId).length, notes: counts[roomId]?.notes ?? 0, cards: counts[roomId]?.cards ?? 0 };
	return {
		workshopId,
		...info,
		code: showCode(info.code),
		joinUrl,
		now,
		me: { participantId: me.id, role: me.role, name: me.name, sector: me.sector, roomId: me.roomId },
		topics: view.topics().map(({ key, title, question, closed }) => ({ key, title, question, closed })),
		sectors: view.sectors().map(({ key, title, count }) => ({ key, title, count })),
		agenda: view.agenda().map(({ key, kind, minutes, title }) => ({ key, kind, minutes, title })),
		phase: view.phase(me.roomId),
		stakeholders: readStakeholders(room.doc).map(({ key, title }) => ({ key, title })),
		milestones: readMilestones(room.doc).map(({ key, title, reachedOn }) => ({ key, title, reachedOn })),
		rooms: rooms.map((each) => ({ ...refOf(each), locked: each.locked, open: each.open, ...numbersOf(each.roomId) })),
		participants: people.map(({ id, name, sector, role, roomId }) => ({ participantId: id, name, sector, role, roomId })),
		clock: view.clock(me.roomId),
		closedAt: view.closing()?.at,
		announcement: view.announcement(),
		settings: view.settings(),
		cards: cards.map(({ id, ...card }) => ({ cardId: id, ...card, missing: missingParts(card) })),
	};
}
