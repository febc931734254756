/** The thread that makes snapshots: a log in, a snapshot out, behind everybody else's work. Knows no database. */
import { parentPort } from 'node:worker_threads';
import { must } from '@rembuk/shared/assert';
import { standBack } from '../../threads/stand-back.ts';
import { mergeNow } from '../merge-job.ts';
import type { MergeAnswer, MergeAsked } from './merge-in-thread.ts';

standBack();
const port = must(parentPort ?? undefined, 'snapshots are made in a worker thread');
port.on('message', ({ id, job }: MergeAsked) => port.postMessage(answer(id, job)));

function answer(id: number, job: MergeAsked['job']): MergeAnswer {
	try {
		return { id, merged: mergeNow(job) };
	} catch (error) {
		return { id, failure: String((error as Error).message) };
	}
}
