/** The generator's process: takes one job, says when it begins and what came of it. */
import type { GeneratorReport, Job } from './load/job.ts';
import { runLoad } from './load/run-load.ts';

const tell = (report: GeneratorReport): void => void process.send?.(report);

process.once('message', (job: Job) => {
	runLoad(job, () => tell({ kind: 'begin' }))
		.then((result) => tell({ kind: 'end', result }))
		.catch((error: Error) => tell({ kind: 'failed', reason: error.stack ?? error.message }))
		.finally(() => process.disconnect());
});
