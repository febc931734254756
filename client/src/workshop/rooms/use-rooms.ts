/** The board rooms as this person may see them, with their titles. */
import { whyNot } from '@rembuk/shared/workshop/can';
import type { Room } from '@rembuk/shared/workshop/workshop-doc';
import { useMemo } from 'react';
import { useLocalText, useText } from '../../lib/text.tsx';
import { useWorkshop } from '../use-workshop.ts';
import { roomNames } from './room-messages.ts';

export interface Rooms {
	/** The plenary and every group, in the workshop's order; closed groups too. */
	all: readonly Room[];
	/** Those that I may enter: the plenary, my own group, opened ones; all of them for a leader. */
	mine: readonly Room[];
	/** Whose cards I see from a room: its own first, and every other room's in the plenary and for leaders. */
	planOf(roomId: string): readonly Room[];
	/** The topic's title, or what the plenary is called; '' for a room that is not there. */
	title(roomId: string): string;
	/** The guiding question; '' when there is none. */
	question(roomId: string): string;
}

/**
 * @example
 * const rooms = useRooms();
 * rooms.mine.map((room) => rooms.title(room.roomId));
 */
export function useRooms(): Rooms {
	const { view, me } = useWorkshop();
	const t = useText(roomNames);
	const pick = useLocalText();
	return useMemo(() => {
		const all = view.rooms().filter((room) => room.kind !== 'workshop');
		const mayEnter = (room: Room): boolean => {
			const facts = view.facts(room.roomId);
			return facts !== undefined && whyNot(me, 'room.read', { room: facts }, view.settings()) === null;
		};
		const topicOf = (roomId: string) => {
			const key = view.room(roomId)?.topicKey;
			return key === undefined ? undefined : view.topic(key);
		};
		return {
			all,
			mine: all.filter(mayEnter),
			planOf(roomId) {
				const own = all.filter((room) => room.roomId === roomId);
				const seesAll = me.isLeader || view.room(roomId)?.kind === 'plenary';
				return seesAll ? [...own, ...all.filter((room) => room.roomId !== roomId)] : own;
			},
			title(roomId) {
				const room = view.room(roomId);
				if (!room) return '';
				return room.kind === 'plenary' ? t('plenary') : pick(topicOf(roomId)?.title) || t('no-topic');
			},
			question: (roomId) => pick(topicOf(roomId)?.question),
		};
	}, [view, me, t, pick]);
}
