/** Who did what is kept, in the database alone. */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../storage/open-storage.ts';
import { makeWorkshop } from '../testing/make-workshop.ts';
import { startApp } from '../testing/start-app.ts';

it('leaves an audit row of who did what', async () => {
	const own = await startApp();
	const other = await makeWorkshop(own.api);
	await other.power('announce', { text: 'Halo' });
	await own.close();
	const storage = await openStorage({ dataDir: join(own.dataDir, 'data') });
	onTestFinished(() => storage.close());
	const rows = await storage.db.selectFrom('audit').selectAll().orderBy('id').execute();
	expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
		['create-workshop', '{}'],
		['announce', '{"text":"Halo"}'],
	]);
	expect(new Set(rows.map(({ actor }) => actor)).size).toBe(1);
});
