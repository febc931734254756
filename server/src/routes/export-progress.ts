/** GET /api/workshops/:id/export-progress/:job */
import { exportProgress } from '@rembuk/shared/api/export-progress';
import { progressOf } from '../exports/progress.ts';
import { defineRoute } from './services.ts';

export const exportProgressRoute = () =>
	defineRoute(
		exportProgress,
		async ({ params, caller: { live } }) => progressOf(`${live.workshopId}/${params.job}`) ?? { state: 'none' as const, done: 0, of: 1 },
	);
