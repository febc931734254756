/** What the main thread and the database's thread say to each other. */
import type { StoredRoom } from '../storage.ts';
import type { SqlResult, SqlStatement } from './sqlite-engine.ts';

export type Request =
	| { kind: 'run'; statement: SqlStatement }
	| { kind: 'batch'; statements: SqlStatement[] }
	/** Packed rows; the buffer goes over to the thread. */
	| { kind: 'append'; rows: Uint8Array<ArrayBuffer> }
	| { kind: 'load'; roomId: string }
	| { kind: 'compact'; roomId: string }
	| { kind: 'renew'; roomId: string }
	| { kind: 'ping' }
	| { kind: 'close' };

/** What each request is answered with. */
export interface Answers {
	run: SqlResult;
	batch: undefined;
	append: undefined;
	load: StoredRoom;
	compact: number;
	renew: boolean;
	ping: undefined;
	close: undefined;
}

export interface Envelope {
	id: number;
	request: Request;
}
export type Reply = { id: number; value: unknown } | { id: number; failure: { message: string; code: string } };
