/** What the routes are given, and what a signed-in caller is to them. */
import type { RoomCounts } from '@rembuk/shared/protocol/presence';
import type { Actor } from '@rembuk/shared/workshop/can';
import type { Links } from '../afterwards/links.ts';
import type { Auth } from '../auth/auth.ts';
import type { Credentials } from '../auth/credentials.ts';
import type { GuessBudget } from '../auth/guess-budget.ts';
import type { LinkBudget } from '../auth/link-budget.ts';
import type { Session } from '../auth/session.ts';
import type { OwnOrigin } from '../http/own-origin.ts';
import { routesFor } from '../http/route.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { Storage } from '../storage/storage.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';
import type { LiveWorkshop } from '../workshops/live-workshop.ts';
import type { WorkshopDirectory } from '../workshops/workshops.ts';

export interface Services {
	storage: Storage;
	registry: Pick<RoomRegistry, 'open' | 'evict'>;
	workshops: WorkshopDirectory;
	credentials: Credentials;
	auth: Auth;
	links: Links;
	webhooks: Webhooks;
	/** Whether webhooks may post into the server's own network. */
	webhooksAllowPrivate: boolean;
	guesses: GuessBudget;
	linkBudget: LinkBudget;
	origin: OwnOrigin;
	/** Notes, cards and people of a workshop's rooms, live. */
	counts(workshopId: string): Promise<Record<string, RoomCounts>>;
	/** Ends the sockets of a credential that was just revoked. */
	disconnect(credentialId: string): void;
	/** Server time, ms. */
	now(): number;
}

/** A member of the workshop that the request names. */
export interface Member {
	session: Session;
	actor: Actor;
	/** Open until the answer is ready. */
	live: LiveWorkshop;
}

export const defineRoute = routesFor<Member>();
