/** Who a request is from: a Bearer token, else the cookie of the workshop. Knows no route and no right. */
import type { IncomingMessage } from 'node:http';
import type { OwnOrigin } from '../http/own-origin.ts';
import type { Credentials } from './credentials.ts';
import type { Session } from './session.ts';
import { tokensOf } from './session-cookie.ts';

/** `workshop-deleted` is said to those alone who could enter it until it was. */
export type NoSession = 'not-signed-in' | 'session-ended' | 'workshop-deleted';

export interface Auth {
	/**
	 * The session that a request carries, or why there is none. A Bearer token counts before cookies, and may be of another workshop than the one asked
	 * for: the caller compares.
	 */
	identify(request: IncomingMessage, workshopId: string): Promise<Session | NoSession>;
	/** The same for a websocket upgrade, which a page of another origin could send along with our cookies. */
	sessionOf(request: IncomingMessage, workshopId: string): Promise<Session | NoSession | 'foreign-origin'>;
}

export function openAuth({ credentials, origin }: { credentials: Pick<Credentials, 'find' | 'isOfDeleted'>; origin: OwnOrigin }): Auth {
	const whyNot = async (workshopId: string, tokens: readonly string[]): Promise<NoSession> => {
		for (const token of tokens) if (await credentials.isOfDeleted(workshopId, token)) return 'workshop-deleted';
		return tokens.length > 0 ? 'session-ended' : 'not-signed-in';
	};
	const identify: Auth['identify'] = async (request, workshopId) => {
		const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
		if (bearer !== undefined) return (await credentials.find(bearer)) ?? whyNot(workshopId, [bearer]);
		const tokens = tokensOf(request, workshopId, origin.isSecure(request));
		for (const { token } of tokens) {
			const session = await credentials.find(token);
			if (session?.workshopId === workshopId) return session;
		}
		return whyNot(
			workshopId,
			tokens.map(({ token }) => token),
		);
	};
	return { identify, sessionOf: async (request, workshopId) => (origin.isForeign(request) ? 'foreign-origin' : identify(request, workshopId)) };
}
