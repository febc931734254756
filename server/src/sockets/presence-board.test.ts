/** Presence: one id per connection, the server's names, what is dropped, and clocks that go on over restarts. */

import { expect, onTestFinished, test } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openPresenceBoard } from './presence-board.ts';
import { paceFor } from './presence-pace.ts';
import type { PresenceMember, PresenceSeat } from './presence-seat.ts';

const TICK = 80;
const turn = () => new Promise((resolve) => setTimeout(resolve, TICK));

/** A stock awareness behind a member of the board. */
function makeMember(participantId: string) {
	const awareness = new Awareness(new Y.Doc());
	onTestFinished(() => awareness.destroy());
	let frames = 0;
	const member: PresenceMember = {
		participantId,
		user: () => ({ id: participantId, name: participantId.toUpperCase(), color: '#000000', role: 'participant' }),
		sendPresence: (...pieces) => {
			const frame = Buffer.concat(pieces);
			frames++;
			// frame header of 2 or 4 bytes, then the type and the length of the body
			const message = frame.subarray((frame[1] as number) === 126 ? 4 : 2);
			const length = (message[1] as number) < 128 ? 1 : 2;
			applyAwarenessUpdate(awareness, message.subarray(1 + length), 'remote');
		},
	};
	const own = (state: object | null = {}) => {
		awareness.setLocalState(state as Record<string, unknown> | null);
		return encodeAwarenessUpdate(awareness, [awareness.clientID]);
	};
	return { awareness, member, own, frames: () => frames, id: awareness.clientID };
}

type Seated = ReturnType<typeof makeMember> & { seat: PresenceSeat };

function setUp(...names: string[]) {
	const board = openPresenceBoard(
		() => undefined,
		() => undefined,
		(people) => paceFor(people, people),
	);
	onTestFinished(() => board.close());
	const members = names.map((name) => {
		const one = makeMember(name);
		return { ...one, seat: board.join(one.member) };
	});
	return { board, members };
}

test('the others see it, with the name that the server knows; the sender gets no echo', async () => {
	const { board, members } = setUp('anna', 'budi');
	const [anna, budi] = members as [Seated, Seated];
	board.receive(anna.seat, anna.own({ cursor: { x: 1, y: 2 }, user: { name: 'Presiden' }, secret: 1 }));
	await turn();
	expect(budi.awareness.getStates().get(anna.id)).toEqual({
		cursor: { x: 1, y: 2 },
		user: { id: 'anna', name: 'ANNA', color: '#000000', role: 'participant' },
	});
	expect(anna.frames()).toBe(0);
});

test('what a stock client passes on of others is dropped', async () => {
	const { board, members } = setUp('anna', 'budi', 'citra');
	const [anna, budi, citra] = members as Seated[] as [Seated, Seated, Seated];
	for (const one of members) board.receive(one.seat, one.own({ tool: 'note' }));
	await turn();
	board.receive(budi.seat, encodeAwarenessUpdate(budi.awareness, [anna.id]));
	board.receive(budi.seat, encodeAwarenessUpdate(budi.awareness, [anna.id, citra.id, budi.id]));
	board.receive(anna.seat, anna.own({ tool: 'draw' }));
	await turn();
	expect(citra.awareness.getStates().get(anna.id)?.tool).toBe('draw');
	expect(
		board
			.states()
			.map(({ participantId }) => participantId)
			.sort(),
	).toEqual(['anna', 'budi', 'citra']);
});

test('only the latest of a tick is told', async () => {
	const { board, members } = setUp('anna', 'budi');
	const [anna, budi] = members as [Seated, Seated];
	for (let x = 0; x < 100; x++) board.receive(anna.seat, anna.own({ cursor: { x, y: 0 } }));
	await turn();
	expect(budi.awareness.getStates().get(anna.id)?.cursor).toEqual({ x: 99, y: 0 });
	expect(budi.frames()).toBeLessThanOrEqual(2);
});

test('who leaves is gone at once, and is seen again with the clock that it had', async () => {
	const { board, members } = setUp('anna', 'budi');
	const [anna, budi] = members as [Seated, Seated];
	const hello = anna.own({ tool: 'note' });
	board.receive(anna.seat, hello);
	await turn();
	board.leave(anna.seat);
	await turn();
	expect(budi.awareness.getStates().has(anna.id)).toBe(false);
	board.receive(board.join({ ...anna.member }), hello); // the same message: a stock provider sends its state as it is when it comes back
	await turn();
	expect(budi.awareness.getStates().get(anna.id)?.tool).toBe('note');
});

test('who comes back while the old connection still stands keeps its own state, and sees what else of it there is', async () => {
	const { board, members } = setUp('anna', 'anna', 'budi');
	const [old, tab, budi] = members as Seated[] as [Seated, Seated, Seated];
	board.receive(old.seat, old.own({ tool: 'note' }));
	board.receive(tab.seat, tab.own({ tool: 'draw' }));
	await turn();
	const hello = old.own({ tool: 'select' });
	const back: PresenceMember = { ...old.member };
	old.member.sendPresence = () => undefined; // its network is gone
	const seat = board.join(back);
	const told = board.frameFor(seat);
	if (told) back.sendPresence(told);
	board.receive(seat, hello);
	await turn();
	expect(old.awareness.getLocalState()?.tool).toBe('select');
	expect(old.awareness.getStates().get(tab.id)?.tool).toBe('draw');
	expect(budi.awareness.getStates().get(old.id)?.tool).toBe('select');
});

test('another person does not take over the id of who has just left', async () => {
	const { board, members } = setUp('anna', 'budi', 'citra');
	const [anna, budi, citra] = members as Seated[] as [Seated, Seated, Seated];
	board.receive(anna.seat, anna.own({ tool: 'note' }));
	await turn();
	const passedOn = encodeAwarenessUpdate(budi.awareness, [anna.id]);
	board.leave(anna.seat);
	board.receive(budi.seat, passedOn);
	await turn();
	expect(citra.awareness.getStates().has(anna.id)).toBe(false);
});

test('after a restart of the server everybody is seen at once', async () => {
	const { board, members } = setUp('anna', 'budi');
	const [anna, budi] = members as [Seated, Seated];
	board.receive(anna.seat, anna.own({ tool: 'note' }));
	await turn();
	board.leave(anna.seat);
	await turn();
	const after = openPresenceBoard(
		() => undefined,
		() => undefined,
		(people) => paceFor(people, people),
	);
	onTestFinished(() => after.close());
	const [seat] = members.map(({ member }) => after.join(member)) as [PresenceSeat, PresenceSeat];
	after.receive(seat, encodeAwarenessUpdate(anna.awareness, [anna.id]));
	await turn();
	expect(budi.awareness.getStates().get(anna.id)?.tool).toBe('note');
});

test('what is no state, or too large, is dropped and harms nothing', async () => {
	const { board, members } = setUp('anna', 'budi');
	const [anna, budi] = members as [Seated, Seated];
	for (const state of [{ cursor: { x: 1e9, y: 0 } }, { selection: Array.from({ length: 60 }, String) }, { tool: 'x'.repeat(9000) }])
		board.receive(anna.seat, anna.own(state));
	await turn();
	expect(budi.awareness.getStates().has(anna.id)).toBe(false);
	expect(() => board.receive(anna.seat, Uint8Array.of(200))).toThrow();
});

test('the more people, in the room and on the server, the less often it is told', () => {
	const pace = (people: number, everybody: number): number => paceFor(people, everybody).alone;
	expect(pace(12, 192)).toBeLessThan(pace(20, 192));
	expect(pace(20, 192)).toBeLessThan(pace(50, 192));
	expect(pace(12, 400)).toBe(pace(20, 400));
	expect(pace(12, 700)).toBe(pace(50, 700));
});
