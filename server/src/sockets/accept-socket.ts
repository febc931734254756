/** STUB */
import type { Server } from 'node:http';
import type { RoomCounts } from '@rembuk/shared/protocol/presence';
import type { EventLogger } from '../rooms/logger.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { SocketAuth, Workshops } from '../workshops/live-workshop.ts';

export interface Sockets {
	/** Says 1012 to everybody, and resolves when all are gone. */
	close(): Promise<void>;
	/** Ends the connections of a credential that was revoked. */
	disconnectCredential(credentialId: string): void;
	/** Notes, cards and people per room of a workshop. */
	counts(workshopId: string): Promise<Record<string, RoomCounts>>;
	/** Counters by name. */
	metrics(): Record<string, number>;
}
export interface SocketOptions {
	server: Server;
	registry: RoomRegistry;
	auth: SocketAuth;
	workshops: Workshops;
	logger: EventLogger;
}
export function openSockets(_options: SocketOptions): Sockets {
	return { close: async () => {}, disconnectCredential: () => {}, counts: async () => ({}), metrics: () => ({}) };
}
