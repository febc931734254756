/** A board hears the same, and tells the same, whether renewals go into the seats' slots or all messages go to the board. */
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DroppedPresence, openPresenceBoard } from './presence-board.ts';
import type { PresenceSeat } from './presence-seat.ts';
import { SLOT, slotsInUse } from './presence-slots.ts';
import { sharedBytes } from './shared-reads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PEOPLE = ['anna', 'anna', 'budi', 'citra'];
const MASK = [0x5a, 0x00, 0xc3, 0xff];

const bodyOf = (states: readonly { id: number; json: string }[]): Uint8Array => {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, states.length);
	for (const { id, json } of states) {
		encoding.writeVarUint(encoder, id);
		encoding.writeVarUint(encoder, 7);
		encoding.writeVarString(encoder, json);
	}
	return encoding.toUint8Array(encoder);
};

/** Lets a seat look at the message first, in a chunk at an offset: a multiple of four in the bytes of all sockets, or another. */
function renew(seat: PresenceSeat, body: Uint8Array, isWorded: boolean): boolean {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, 1);
	encoding.writeVarUint8Array(encoder, body);
	const message = encoding.toUint8Array(encoder);
	const chunk = isWorded ? sharedBytes.bytes : Buffer.alloc(message.length + 20);
	const start = isWorded ? 8 : 7;
	chunk.set(MASK, start - 4);
	for (const [n, byte] of message.entries()) chunk[start + n] = byte ^ (MASK[n % 4] as number);
	const isTaken = seat.renew(chunk, start, message.length);
	chunk.fill(0xee, 0, start + message.length); // the next packet is read into it
	return isTaken;
}

/** A board and what it told, dropped and answered; `mayRenew`: seats look first. */
function makeHall(mayRenew: boolean) {
	const log: string[] = [];
	let renewed = 0;
	const board = openPresenceBoard(
		() => undefined,
		(name: DroppedPresence) => log.push(name),
		() => ({ alone: 60, along: 24 }),
	);
	const seats: (PresenceSeat | undefined)[] = PEOPLE.map(() => undefined);
	return {
		log,
		board,
		renewed: () => renewed,
		come: (n: number): void => {
			const name = PEOPLE[n] as string;
			seats[n] ??= board.join({
				participantId: name,
				user: () => ({ id: name, name, color: '#000000', role: 'participant' }),
				sendPresence: (...pieces) => log.push(`${n} is told ${Buffer.concat(pieces).toString('latin1')}`),
			});
		},
		go: (n: number): void => {
			const seat = seats[n];
			seats[n] = undefined;
			if (seat) board.leave(seat);
		},
		say: (n: number, states: readonly { id: number; json: string }[], isWorded: boolean): void => {
			const seat = seats[n];
			if (!seat) return;
			const body = bodyOf(states);
			if (mayRenew && renew(seat, body, isWorded)) renewed++;
			else board.receive(seat, body);
		},
		ask: (n: number): void => {
			const seat = seats[n];
			if (seat) log.push(`${n} asks ${board.frameFor(seat)?.toString('latin1')}`);
		},
	};
}

const json = fc.oneof(
	{ weight: 6, arbitrary: fc.nat({ max: 999 }).map((x) => `{"cursor":{"x":${x},"y":1},"tool":"draw"}`) },
	{ weight: 1, arbitrary: fc.constantFrom('null', '{}', '{"tool":5}', '{"to', '{"tool":"\\u0041"}', '{"selection":[]}', `{"tool":"${'x'.repeat(600)}"}`) },
	{ weight: 1, arbitrary: fc.constantFrom(`{"selection":["${'y'.repeat(70)}"]}`, '{"user":{"name":"Presiden"},"tool":"note"}') },
);
const who = fc.nat({ max: PEOPLE.length - 1 });
/** Ids of their own, half of them larger than 2^31, and now and then another's. */
const idOf = (n: number): number => (n % 2 === 0 ? 3_000_000_000 : 1000) + n;
const word = fc.record({ n: who, id: fc.option(who, { freq: 5 }), json, isWorded: fc.boolean() });
const act = fc.oneof(
	{ weight: 12, arbitrary: word.map((say) => ({ kind: 'say' as const, ...say })) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constant('sayTwo' as const), n: who, json }) },
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant('come' as const), n: who }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('go' as const, 'ask' as const), n: who }) },
	{ weight: 5, arbitrary: fc.record({ kind: fc.constant('wait' as const), n: fc.constantFrom(1, 20, 61, 200) }) },
	{ weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('along' as const, 'states' as const), n: who }) },
);

test('the same is told with slots and without', () => {
	const before = slotsInUse();
	let renewed = 0;
	let told = 0;
	fc.assert(
		fc.property(fc.array(act, { minLength: 10, maxLength: 60, size: 'max' }), (acts) => {
			const halls = [makeHall(false), makeHall(true)] as const;
			for (const hall of halls) for (const n of PEOPLE.keys()) hall.come(n);
			for (const one of acts) {
				if (one.kind === 'wait') vi.advanceTimersByTime(one.n);
				else
					for (const hall of halls) {
						if (one.kind === 'say') hall.say(one.n, [{ id: idOf(one.id ?? one.n), json: one.json }], one.isWorded);
						else if (one.kind === 'sayTwo')
							hall.say(
								one.n,
								[one.n, (one.n + 1) % 4].map((n) => ({ id: idOf(n), json: one.json })),
								true,
							);
						else if (one.kind === 'along') hall.board.flushAlong();
						else if (one.kind === 'states') hall.log.push(JSON.stringify(hall.board.states()));
						else hall[one.kind](one.n);
					}
			}
			vi.advanceTimersByTime(300);
			for (const hall of halls) for (const n of PEOPLE.keys()) hall.go(n);
			vi.advanceTimersByTime(300);
			expect(halls[1].log).toEqual(halls[0].log);
			renewed += halls[1].renewed();
			told += halls[0].log.length;
			for (const hall of halls) hall.board.close();
		}),
		{ numRuns: 400 },
	);
	expect(slotsInUse()).toBe(before);
	expect(renewed).toBeGreaterThan(1000);
	expect(told).toBeGreaterThan(1000);
});

test('many seats have slots of their own, and give them back', () => {
	const before = slotsInUse();
	const board = openPresenceBoard(
		() => undefined,
		() => undefined,
		() => ({ alone: 60, along: 24 }),
	);
	const seats = Array.from({ length: 300 }, (_, n) =>
		board.join({
			participantId: `p${n}`,
			user: () => ({ id: `p${n}`, name: `p${n}`, color: '#000000', role: 'participant' }),
			sendPresence: () => undefined,
		}),
	);
	for (const [n, seat] of seats.entries()) board.receive(seat, bodyOf([{ id: 1000 + n, json: '{"tool":"note"}' }]));
	vi.advanceTimersByTime(200);
	const show = (n: number): string => `{"editing":"shape:${n}"}`;
	for (const [n, seat] of seats.entries()) expect(renew(seat, bodyOf([{ id: 1000 + n, json: show(n) }]), n % 2 === 0)).toBe(true);
	expect(slotsInUse()).toBe(before + 300);
	expect(board.states().map(({ state }) => state.editing)).toEqual(seats.map((_, n) => `shape:${n}`));
	expect(renew(seats[0] as PresenceSeat, bodyOf([{ id: 1000, json: `{"editing":"${'x'.repeat(SLOT)}"}` }]), true)).toBe(false);
	for (const seat of seats) board.leave(seat);
	expect(slotsInUse()).toBe(before);
	board.close();
});
