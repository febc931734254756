/** A session that was found is found again without the database, and never after it ended. */
import { expect, test } from 'vitest';
import { openStorage } from '../storage/open-storage.ts';
import { openCredentials } from './credentials.ts';
import { keepSessions } from './kept-sessions.ts';

const session = (n: number) => ({ credentialId: `c${n}`, workshopId: `w${n % 2}`, participantId: `p${n}` });

test('kept for a minute, and no longer than it lives', () => {
	let now = 1000;
	const kept = keepSessions(() => now);
	kept.put('a', session(1), null, kept.mark());
	kept.put('b', session(2), now + 10, kept.mark());
	expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([session(1), session(2), undefined]);
	now += 10;
	expect([kept.get('a'), kept.get('b')]).toEqual([session(1), undefined]);
	now += 60_000;
	expect(kept.get('a')).toBeUndefined();
});

test('what ended while the database was asked is not kept', () => {
	const kept = keepSessions(() => 0);
	const asOf = kept.mark();
	kept.forget(({ workshopId }) => workshopId === 'w1');
	kept.put('a', session(1), null, asOf);
	expect(kept.get('a')).toBeUndefined();
});

test('of very many the oldest are let go', () => {
	const kept = keepSessions(() => 0);
	for (let n = 0; n < 6000; n++) kept.put(`h${n}`, session(n), null, kept.mark());
	expect([kept.get('h0'), kept.get('h999'), kept.get('h1000')]).toEqual([undefined, undefined, session(1000)]);
});

test('a token that is revoked, or whose rows were deleted, is nobody’s at once', async () => {
	const storage = await openStorage({ memory: true });
	const credentials = openCredentials(storage, () => 5);
	const owner = { workshopId: 'w', participantId: 'p' };
	await storage.batch([
		storage.db.insertInto('workshops').values({ id: 'w', code: 'ABCD2345', created_at: 1 }),
		storage.db.insertInto('participants').values({ id: 'p', workshop_id: 'w', role: 'participant', created_at: 1 }),
	]);
	const made = [1, 2, 3].map(() => credentials.issue('session', owner));
	await storage.batch(made.map(({ statement }) => statement));
	const find = () => Promise.all(made.map(async ({ secret }) => (await credentials.find(secret))?.credentialId));
	const ids = made.map(({ credentialId }) => credentialId);
	expect(await find()).toEqual(ids);
	await credentials.revokeOne(ids[0] ?? '');
	expect(await find()).toEqual([undefined, ids[1], ids[2]]);
	expect(await credentials.revoke(owner, ['session'], ids[2])).toEqual([ids[1]]);
	expect(await find()).toEqual([undefined, undefined, ids[2]]);
	await storage.batch([storage.db.deleteFrom('credentials').where('workshop_id', '=', 'w')]);
	expect(await find()).toEqual([undefined, undefined, ids[2]]);
	credentials.forget('w');
	expect(await find()).toEqual([undefined, undefined, undefined]);
	await storage.close();
});
