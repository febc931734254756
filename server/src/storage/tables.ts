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
	/** Of credentials of deleted workshops: sha256 of workshop id and hash, see auth/deleted-marks.ts. */
	deleted_marks: { mark: string; deleted_at: number };
	/** The rooms' log; `seq` counts within a room and never goes back. */
	updates: { room_id: string; seq: number; data: Uint8Array };
	/** One snapshot a room: everything up to and with `upto`. `live_bytes`: how much of it is no history, as far as that was looked at. */
	snapshots: { room_id: string; upto: number; data: Uint8Array; state_vector: Uint8Array; live_bytes: number | null };
	/** Whose a Yjs client id is: a participant id, `server`, or `retired`. */
	client_owners: { room_id: string; client_id: number; owner: string };
	/** Who had written a thing that is removed, so that whoever undoes the removal gives it back to its author. */
	removed_authors: { room_id: string; thing_id: string; author: string };
	/** Up to where a room has forgotten its history for newcomers. */
	horizons: { room_id: string; state_vector: Uint8Array };
	/** Unlisted links to the outcome page, a responsible one's cards, the calendar; `hash` is the sha256 of the token. */
	links: {
		id: string;
		hash: string;
		workshop_id: string;
		kind: 'outcome' | 'follow-up' | 'calendar';
		/** Whose follow-up link it is, as JSON; '' for the others. */
		subject: string;
		created_at: number;
		revoked_at: number | null;
	};
	/** What of a workshop is public; `rooms` and `cards` are JSON: id → chosen. */
	publications: { workshop_id: string; is_open: number; show_names: number; rooms: string; cards: string };
	/** `stopped`: why nothing is sent any more. The secret signs, so it is kept as it is. */
	webhooks: { id: string; workshop_id: string; url: string; secret: string; created_at: number; stopped: string | null };
	/** What the webhooks of a workshop were told last: card id → fingerprint, as JSON. */
	webhook_seen: { workshop_id: string; cards: string; closed_at: number | null };
	/** Messages to webhooks; `next_at` is null when nothing more is to be done. */
	webhook_deliveries: {
		seq: Generated<number>;
		id: string;
		webhook_id: string;
		workshop_id: string;
		type: string;
		body: string;
		created_at: number;
		attempts: number;
		next_at: number | null;
		state: 'waiting' | 'delivered' | 'failed';
		status: number | null;
		error: string | null;
	};
	retention: { workshop_id: string; closed_at: number | null; anonymised_at: number | null; purge_at: number | null };
	/** What was deleted and must still be wiped off the disk. */
	shreds: { id: Generated<number>; asked_at: number };
	audit: { id: Generated<number>; workshop_id: string; at: number; actor: string; action: string; detail: string };
}
