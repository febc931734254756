/** The generator's process: takes one job, says when it begins and what came of it. A second message ends it early. */
import type { GeneratorReport, Job } from './load/job.ts';
import { runLoad } from './load/run-load.ts';

/** Resolves when it is on its way: a report with every move is long, and whoever disconnects before loses it. */
const tell = (report: GeneratorReport): Promise<void> => new Promise((resolve) => void process.send?.(report, undefined, undefined, () => resolve()));

process.once('message', (job: Job) => {
	let isEnough = false;
	process.once('message', () => {
		isEnough = true;
	});
	runLoad(
		job,
		() => void tell({ kind: 'begin' }),
		() => isEnough,
	)
		.then((result) => tell({ kind: 'end', result }))
		.catch((error: Error) => tell({ kind: 'failed', reason: error.stack ?? error.message }))
		.finally(() => process.disconnect());
});
