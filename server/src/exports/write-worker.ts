/** The thread in which a heavy format is written: one report in, one file out. */
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '@rembuk/shared/assert';
import type { Report } from '@rembuk/shared/report/report';
import { findFormat } from './formats/index.ts';

const { format, report } = workerData as { format: string; report: Report };
const bytes = await must(findFormat(format), `no format ${format}`).write(report);
parentPort?.postMessage(bytes);
