/** The tables, as numbered steps that run once each and are never changed after a release. */

/** The n-th entry brings a database from version n to n + 1 (`PRAGMA user_version`). */
export const MIGRATIONS: readonly string[] = [
	`
	CREATE TABLE workshops (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL) WITHOUT ROWID;
	CREATE TABLE rooms (
		id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, kind TEXT NOT NULL, topic_key TEXT, epoch INTEGER NOT NULL DEFAULT 1, created_at INTEGER NOT NULL
	) WITHOUT ROWID;
	CREATE INDEX rooms_by_workshop ON rooms (workshop_id);
	CREATE TABLE participants (id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, role TEXT NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
	CREATE INDEX participants_by_workshop ON participants (workshop_id);
	CREATE TABLE credentials (
		id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL, participant_id TEXT NOT NULL, kind TEXT NOT NULL,
		created_at INTEGER NOT NULL, expires_at INTEGER, revoked_at INTEGER
	) WITHOUT ROWID;
	CREATE INDEX credentials_by_participant ON credentials (workshop_id, participant_id);
	CREATE TABLE updates (seq INTEGER PRIMARY KEY AUTOINCREMENT, room_id TEXT NOT NULL, data BLOB NOT NULL);
	CREATE INDEX updates_by_room ON updates (room_id, seq);
	CREATE TABLE snapshots (room_id TEXT PRIMARY KEY, upto INTEGER NOT NULL, data BLOB NOT NULL, state_vector BLOB NOT NULL);
	CREATE TABLE client_owners (room_id TEXT NOT NULL, client_id INTEGER NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (room_id, client_id)) WITHOUT ROWID;
	CREATE TABLE removed_authors (room_id TEXT NOT NULL, thing_id TEXT NOT NULL, author TEXT NOT NULL, PRIMARY KEY (room_id, thing_id)) WITHOUT ROWID;
	CREATE TABLE audit (
		id INTEGER PRIMARY KEY AUTOINCREMENT, workshop_id TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL
	);
	CREATE INDEX audit_by_workshop ON audit (workshop_id, id);
	`,
	// a row of the log lies with its room: a commit writes one page of it, where table, index and sequence were three
	`
	CREATE TABLE updates_by_seq (room_id TEXT NOT NULL, seq INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (room_id, seq)) WITHOUT ROWID;
	INSERT INTO updates_by_seq SELECT room_id, seq, data FROM updates;
	DROP TABLE updates;
	ALTER TABLE updates_by_seq RENAME TO updates;
	`,
	`
	CREATE TABLE links (
		id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, workshop_id TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
		created_at INTEGER NOT NULL, revoked_at INTEGER
	) WITHOUT ROWID;
	CREATE INDEX links_by_workshop ON links (workshop_id, kind);
	CREATE TABLE publications (
		workshop_id TEXT PRIMARY KEY, is_open INTEGER NOT NULL, show_names INTEGER NOT NULL, rooms TEXT NOT NULL, cards TEXT NOT NULL
	) WITHOUT ROWID;
	CREATE TABLE webhooks (id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL, url TEXT NOT NULL, secret TEXT NOT NULL, created_at INTEGER NOT NULL, stopped TEXT) WITHOUT ROWID;
	CREATE INDEX webhooks_by_workshop ON webhooks (workshop_id);
	CREATE TABLE webhook_seen (workshop_id TEXT PRIMARY KEY, cards TEXT NOT NULL, closed_at INTEGER) WITHOUT ROWID;
	CREATE TABLE webhook_deliveries (
		seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, webhook_id TEXT NOT NULL, workshop_id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
		created_at INTEGER NOT NULL, attempts INTEGER NOT NULL, next_at INTEGER, state TEXT NOT NULL, status INTEGER, error TEXT
	);
	CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_at) WHERE next_at IS NOT NULL;
	CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, seq);
	CREATE TABLE retention (workshop_id TEXT PRIMARY KEY, closed_at INTEGER, anonymised_at INTEGER, purge_at INTEGER) WITHOUT ROWID;
	CREATE TABLE shreds (id INTEGER PRIMARY KEY, asked_at INTEGER NOT NULL);
	`,
	// a room of which little is alive is written anew
	'ALTER TABLE snapshots ADD COLUMN live_bytes INTEGER',
	// newcomers are not told what was written over long ago
	'CREATE TABLE horizons (room_id TEXT PRIMARY KEY, state_vector BLOB NOT NULL) WITHOUT ROWID',
	// who comes back to a workshop that was deleted is told so
	'CREATE TABLE deleted_marks (mark TEXT PRIMARY KEY, deleted_at INTEGER NOT NULL) WITHOUT ROWID',
];
