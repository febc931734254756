/** The thread in which a file is made: documents in, report built, file out. Tells how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '@rembuk/shared/assert';
import { buildReport } from '@rembuk/shared/report/build-report';
import * as Y from 'yjs';
import { standBack } from '../threads/stand-back.ts';
import { findFormat } from './formats/index.ts';
import type { FromThread, ThreadJob } from './write-in-thread.ts';

standBack();
const { format, workshopState, boards, ...input } = workerData as ThreadJob;
const say = (message: FromThread): void => parentPort?.postMessage(message);
const docOf = (state: readonly Uint8Array[]): Y.Doc => {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const part of state) Y.applyUpdate(doc, part);
	});
	return doc;
};
const writer = must(findFormat(format), `no format ${format}`);
const report = buildReport({ ...input, workshopDoc: docOf(workshopState), boards: boards.map(({ roomId, state }) => ({ roomId, doc: docOf(state) })) });
say({ done: 0, of: 1 });
say({ bytes: await writer.write(report, (done, of) => say({ done, of })) });
