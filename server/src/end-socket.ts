/** The last words on a socket that gets no other answer. Knows no words. */
import type { Duplex } from 'node:stream';

/** So long may the other side take to hear them and to end too, ms. */
const GOODBYE_MS = 1500;

/** Writes, ends, and lets go: of a side that never ends, or is not there any more, nothing stays open. What it still says is dropped. */
export function endSocket(socket: Duplex, lastWords: string): void {
	const timer = setTimeout(() => socket.destroy(), GOODBYE_MS);
	socket.once('close', () => clearTimeout(timer));
	socket.resume();
	socket.end(lastWords);
}
