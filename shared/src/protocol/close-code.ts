/** Why the server ends a websocket. y-websocket 3.1 takes 4400–4499 as final and comes back after all others. */
export const CLOSE = {
	/** The server is going down or restarting; come back. */
	restart: 1012,
	/** A frame over the limit (sent by ws itself). */
	frameTooBig: 1009,
	/** What came cannot be read. Final. */
	malformed: 4400,
	/** No right to this room, or a change that the sender has no right to; the reason is a refusal code. Final. */
	notYours: 4403,
	/** The room was written anew (`room-renewed`), and this document holds its old history: load into a fresh one. Final. */
	oldEpoch: 4410,
	/** A message over the limits. Final. */
	tooBig: 4413,
	/** The room is being loaded again from the log; come back. */
	reloading: 4503,
	/** The client speaks an older protocol than the server understands: load the page again. Final; its copy is good and is sent after the reload. */
	tooOld: 4426,
	/** Too much, or read too slowly; come back later. */
	slowDown: 4529,
} as const;
