import { describe, expect, it } from 'vitest';
import { type Actor, can, DEFAULT_SETTINGS, type Right, type RoomFacts, whyNot } from './can.ts';

const own: RoomFacts = { roomId: 'own', kind: 'breakout', locked: false, closed: false, open: false };
const other: RoomFacts = { ...own, roomId: 'other' };
const plenary: RoomFacts = { ...own, roomId: 'plenary', kind: 'plenary' };
const ani: Actor = { id: 'ani', role: 'participant', roomId: 'own' };
const watcher: Actor = { id: 'w', role: 'observer' };
const leader: Actor = { id: 'f', role: 'facilitator' };
const rights: Right[] = ['room.read', 'thing.create', 'thing.edit', 'thing.move', 'thing.delete', 'plan.write', 'register.write', 'workshop.lead'];

describe('the table of rights', () => {
	it('lets leaders do everything everywhere', () => {
		for (const role of ['facilitator', 'co-facilitator'] as const)
			for (const right of rights)
				for (const room of [own, { ...own, locked: true }, { ...other, closed: true }])
					expect(can({ id: 'x', role }, right, { room, author: 'ani' }, { onlyAuthorsEdit: true, onlyAuthorsDelete: true })).toBe(true);
	});
	it('lets participants write in their room and in the plenary, not elsewhere, and never lead', () => {
		for (const right of rights) {
			const lead = right === 'workshop.lead';
			expect(whyNot(ani, right, { room: own }, DEFAULT_SETTINGS)).toBe(lead ? 'facilitator-only' : null);
			expect(whyNot(ani, right, { room: plenary }, DEFAULT_SETTINGS)).toBe(lead ? 'facilitator-only' : null);
			expect(whyNot(ani, right, { room: other }, DEFAULT_SETTINGS)).toBe(lead ? 'facilitator-only' : 'not-yours');
		}
	});
	it('opens a room to all when the facilitator opened it', () => {
		expect(can(ani, 'thing.create', { room: { ...other, open: true } }, DEFAULT_SETTINGS)).toBe(true);
	});
	it('keeps reading in a locked or closed room, refuses writing', () => {
		expect(can(ani, 'room.read', { room: { ...own, locked: true } }, DEFAULT_SETTINGS)).toBe(true);
		expect(whyNot(ani, 'thing.edit', { room: { ...own, locked: true } }, DEFAULT_SETTINGS)).toBe('room-locked');
		expect(whyNot(ani, 'plan.write', { room: { ...own, closed: true } }, DEFAULT_SETTINGS)).toBe('room-closed');
	});
	it('lets observers read everything and write nothing', () => {
		for (const room of [own, other, plenary]) {
			expect(can(watcher, 'room.read', { room }, DEFAULT_SETTINGS)).toBe(true);
			expect(whyNot(watcher, 'thing.create', { room }, DEFAULT_SETTINGS)).toBe('read-only');
		}
	});
	it('keeps others from editing and deleting when the settings say so; moving stays free', () => {
		const strict = { onlyAuthorsEdit: true, onlyAuthorsDelete: true };
		const hers = { room: own, author: 'budi' };
		expect(whyNot(ani, 'thing.edit', hers, strict)).toBe('only-authors-edit');
		expect(whyNot(ani, 'thing.delete', hers, strict)).toBe('only-authors-delete');
		expect(can(ani, 'thing.move', hers, strict)).toBe(true);
		expect(can(ani, 'thing.edit', { room: own, author: 'ani' }, strict)).toBe(true);
		expect(can(ani, 'thing.edit', { room: own }, strict)).toBe(true);
		expect(whyNot(ani, 'thing.delete', { room: own }, strict)).toBe('only-authors-delete');
		expect(can(leader, 'thing.delete', hers, strict)).toBe(true);
	});
});
