/** The bytes of presence: y-protocols reads what we write, whoever is left out; what a client may not say is gone. */
import { expect, test } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { decodeState, encodeState, isNothing, presenceFrame, readMembers, wholeState } from './presence-state.ts';

const user = { id: 'anna', name: 'Ánna “Ñ” 🙂', color: '#123456', role: 'participant' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a stock client makes of a frame. */
function read(pieces: Buffer[] | undefined): Map<number, unknown> {
	const awareness = new Awareness(new Y.Doc());
	awareness.setLocalState(null);
	const frame = Buffer.concat(pieces ?? []);
	const message = frame.subarray((frame[1] as number) < 126 ? 2 : (frame[1] as number) === 126 ? 4 : 10);
	let at = 1;
	while ((message[at] as number) >= 0x80) at++;
	applyAwarenessUpdate(awareness, message.subarray(at + 1), 'remote');
	const states = new Map(awareness.getStates());
	awareness.destroy();
	return states;
}

test('a state is told with who it is, and nothing else that a client says of that', () => {
	const plain = ['{"tool":"draw","cursor":{"x":1,"y":2}} ', '{ }', '{}', '{"tool":"}\\"","editing":null}'];
	const more = ['{"tool":"draw","user":{"name":"Presiden"},"secret":1}', '{"cursor":{"x":1,"y":2,"z":3}}', '{"\\u0075ser":1}', '{"__proto__":{"tool":"x"}}'];
	const stock = ['{"user":{"name":"Presiden","color":"#fff"},"tool":"draw"}', '{"tool":"draw","user":{"name":"Presiden"}}', '{"user":{"name":"Presiden"}}'];
	const known = [{ tool: 'draw', cursor: { x: 1, y: 2 } }, {}, {}, { tool: '}"', editing: null }, { tool: 'draw' }, { cursor: { x: 1, y: 2 } }, {}, {}];
	const expected = [...known, { tool: 'draw' }, { tool: 'draw' }, {}];
	for (const [n, text] of [...plain, ...more, ...stock].entries()) {
		const members = readMembers(bytesOf(text)) ?? bytesOf('unreadable');
		const json = Buffer.concat(wholeState(members, user)).toString();
		expect(JSON.parse(json)).toEqual({ ...expected[n], user });
		expect(json).not.toContain('Presiden');
		expect(decodeState(encodeState(7, 1e12, wholeState(members, user)))).toEqual({ ...expected[n], user });
	}
	for (const text of ['', '{', '1', '[]x', '{"tool":5}', '{"cursor":{"x":1e300,"y":0}}']) expect(readMembers(bytesOf(text))).toBeUndefined();
	expect([isNothing(bytesOf('null')), isNothing(bytesOf('nul')), isNothing(bytesOf('{}'))]).toEqual([true, false, false]);
});

test.each([1, 2, 3, 40, 300])('of %i states each member gets all but its own', (count) => {
	const states = Array.from({ length: count }, (_, n) => ({ id: 1000 + n * 77_777_777, json: JSON.stringify({ n, text: '🙂'.repeat(n) }) }));
	const frame = presenceFrame(states.map(({ id, json }, n) => ({ bytes: encodeState(id, Date.now() + n, [bytesOf(json)]) })));
	const all = new Map(states.map(({ id, json }) => [id, JSON.parse(json)]));
	expect(read(frame.without(-1))).toEqual(all);
	for (const left of new Set([0, Math.floor(count / 2), count - 1])) {
		const rest = new Map(all);
		rest.delete(states[left]?.id ?? 0);
		const pieces = frame.without(left);
		if (rest.size === 0) expect(pieces).toBeUndefined();
		else expect(read(pieces)).toEqual(rest);
	}
});
