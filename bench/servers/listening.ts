/** How a server's own process says where it is. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on any free port and prints it. */
export function listen(server: Server): void {
	server.listen(0, '127.0.0.1', () => console.log(`listening on ${(server.address() as AddressInfo).port}`));
}

export const LISTENING = /listening on (\d+)/;
