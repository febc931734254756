/** A line of the audit: who did what and when. */
import type { Storage } from '../storage/storage.ts';

interface AuditEntry {
	workshopId: string;
	/** ms since 1970. */
	at: number;
	/** A participant id, or who came by a personal link. */
	actor: string;
	action: string;
	detail?: unknown;
}

/** The statement that writes it. */
export const auditLine = ({ db }: Pick<Storage, 'db'>, { workshopId, at, actor, action, detail = {} }: AuditEntry) =>
	db.insertInto('audit').values({ workshop_id: workshopId, at, actor, action, detail: JSON.stringify(detail) });
