/** The presence that every client shows, some 360 B of JSON, and how its numbers are found again. */
import { FIRST_NUMBER } from './wire.ts';

const SELECTED = 7;

/** What a client shows: a cursor (x is the number of the state, y the client), a tool, what it has selected, and who it is. */
export function presenceJson(client: number): string {
	return JSON.stringify({
		cursor: { x: FIRST_NUMBER, y: FIRST_NUMBER + client },
		tool: 'select',
		editing: null,
		selection: Array.from({ length: SELECTED }, (_, i) => `shape:${'abcdefghijklmnopqrstu'.slice(i)}${'v'.repeat(i)}`),
		user: { id: `participant-${client}`, name: `Peserta ${client}`, color: '#2f6f4f', role: 'participant' },
	});
}

const X = Buffer.from('"x":');
const Y_AFTER_X = '"x":100000,"y":'.length;
const DIGITS = 6;

/** Finds every state in a stretch of bytes: calls back with the client and the number of its state. */
export function readPresenceJson(chunk: Buffer, start: number, end: number, onStamp: (client: number, n: number) => void): void {
	for (let at = chunk.indexOf(X, start); at >= 0 && at < end; at = chunk.indexOf(X, at + 1)) {
		const x = digits(chunk, at + X.length);
		const y = digits(chunk, at + Y_AFTER_X);
		if (x >= FIRST_NUMBER && y >= FIRST_NUMBER) onStamp(y - FIRST_NUMBER, x - FIRST_NUMBER);
	}
}

function digits(chunk: Buffer, at: number): number {
	let value = 0;
	for (let i = 0; i < DIGITS; i++) {
		const digit = (chunk[at + i] ?? 0) - 48;
		if (digit < 0 || digit > 9) return -1;
		value = value * 10 + digit;
	}
	return value;
}
