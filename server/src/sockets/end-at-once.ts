/**
 * Whoever ends a connection without a word is gone: ws answers with an end of its own and waits until that has been sent, which nobody hears. Where nothing waits
 * to be sent the socket is let go at once; ws hears of it as of any other that is gone.
 */
import type { Duplex } from 'node:stream';

type Listener = (this: Duplex) => void;

/** For a socket that was just upgraded. Where ws listens otherwise than expected nothing is changed. */
export function endAtOnce(socket: Duplex): void {
	const answer = socket.listeners('end').at(-1) as Listener | undefined;
	if (answer?.name !== 'socketOnEnd') return;
	socket.off('end', answer);
	socket.once('end', () => {
		if (socket.writableLength > 0) answer.call(socket);
		else socket.destroy();
	});
}
