/** Counts what was changed, what was sent and what the server has confirmed. Knows no socket and no document. */

/** What one Yjs client id of this person has written and not got confirmed: everything from `from` on, made in `unsaved` changes. */
export interface Unsaved {
	client: number;
	from: number;
	unsaved: number;
	/** The things that they were made to, or how many those are when they are too many to be noted; nothing is known of them when missing. */
	things?: string[] | number | undefined;
}

/** More things than anybody counts: a note of them is written at every letter. */
const MOST_NOTED = 200;

interface Mark {
	/** The how-manieth counted message of the connection. */
	n: number;
	/** How many changes had been made, and the clock of our client id, when it was sent. */
	made: number;
	clock: number;
}

export interface SendLedger {
	/** A change was made in this browser, to these things. */
	made(things?: Iterable<string>): void;
	/** A step-2 or update message goes out; `clock` is the next one of our client id. */
	sent(clock: number): void;
	/** The first `n` messages of this connection are durable. */
	saved(n: number): void;
	/** What another page has left is in the document too; the next connection brings it. */
	adopt(notes: readonly Unsaved[]): void;
	/** A new connection: the server counts from 0 again. */
	restart(): void;
	/** Changes that are not confirmed, those of former pages included. */
	unsaved(): number;
	/** To how many things they were made; more where that is not known for sure, never fewer, and 0 only when there is no change. */
	unsavedThings(): number;
	/** Everything that was sent on this connection is confirmed, and that is all there is. */
	isSaved(): boolean;
	/** This page's own entry, to be remembered over a reload. */
	own(): Unsaved;
	/** All that is not confirmed, by client id. */
	notSaved(): Unsaved[];
}

/** `before`: what former pages of this person have left unconfirmed in the offline copy; the first step 2 brings it to the server. */
export function openLedger(client: number, before: readonly Unsaved[] = []): SendLedger {
	let former = before.filter((entry) => entry.unsaved > 0);
	let made = 0;
	let confirmed = 0;
	let from = 0;
	let sent = 0;
	let acknowledged = 0;
	let marks: Mark[] = [];
	/** The things that are not confirmed, and which change was the last to each. */
	const lastMade = new Map<string, number>();
	const own = (): Unsaved => ({ client, from, unsaved: made - confirmed, ...(lastMade.size > 0 && { things: noted(lastMade) }) });
	const notSaved = () => [...former, own()].filter((entry) => entry.unsaved > 0);
	const unsaved = () => notSaved().reduce((sum, entry) => sum + entry.unsaved, 0);
	return {
		made: (things = []) => {
			made++;
			for (const thing of things) lastMade.set(thing, made);
		},
		sent: (clock) => {
			sent++;
			marks.push({ n: sent, made, clock });
		},
		saved: (n) => {
			acknowledged = Math.max(acknowledged, Math.min(n, sent));
			const durable = marks.filter((mark) => mark.n <= acknowledged).at(-1);
			if (!durable) return;
			confirmed = durable.made;
			for (const [thing, change] of lastMade) if (change <= confirmed) lastMade.delete(thing);
			from = durable.clock;
			former = []; // the first counted message of a connection is step 2, and it carries everything
			marks = marks.filter((mark) => mark.n > acknowledged);
		},
		adopt: (notes) => {
			const taken = new Set(notes.map((note) => note.client));
			former = [...former.filter((entry) => !taken.has(entry.client)), ...notes];
		},
		restart: () => {
			sent = 0;
			acknowledged = 0;
			marks = [];
		},
		unsaved,
		unsavedThings: () => {
			const ids = new Set<string>(lastMade.keys());
			let more = lastMade.size === 0 && made > confirmed ? 1 : 0;
			for (const { things, unsaved: changes } of former) {
				if (Array.isArray(things)) for (const thing of things) ids.add(thing);
				else more += things ?? changes;
			}
			return ids.size + more;
		},
		isSaved: () => unsaved() === 0 && sent > 0 && acknowledged === sent,
		own,
		notSaved,
	};
}

const noted = (things: ReadonlyMap<string, number>): string[] | number => (things.size > MOST_NOTED ? things.size : [...things.keys()]);
