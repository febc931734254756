/** The tables as Kysely sees them. Times are milliseconds since 1970, blobs are bytes. Knows no database. */
import type { Generated } from 'kysely';

export interface Tables {
	workshops: { id: string; code: string; created_at: number };
	rooms: { id: string; workshop_id: string; kind: 'workshop' | 'plenary' | 'breakout'; topic_key: string | null; epoch: number; created_at: number };
	participants: { id: string; workshop_id: string; role: string; created_at: number };
	credentials: {
		id: string;
		/** sha256 of the token; the token itself is nowhere. */
		hash: string;
		workshop_id: string;
		participant_id: string;
		kind: 'session' | 'facilitator-link' | 'rejoin';
		created_at: number;
		expires_at: number | null;
		revoked_at: number | null;
	};
	/** The rooms' log, in the order of commits. */
	updates: { seq: Generated<number>; room_id: string; data: Uint8Array };
	/** One snapshot a room: everything up to and with `upto`. */
	snapshots: { room_id: string; upto: number; data: Uint8Array; state_vector: Uint8Array };
	/** Whose a Yjs client id is: a participant id, or `server`. */
	client_owners: { room_id: string; client_id: number; owner: string };
	/** Who had written a thing that is removed, so that whoever undoes the removal gives it back to its author. */
	removed_authors: { room_id: string; thing_id: string; author: string };
	audit: { id: Generated<number>; workshop_id: string; at: number; actor: string; action: string; detail: string };
}
