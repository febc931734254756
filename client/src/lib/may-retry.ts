/** Which failed questions to the server are worth asking again by themselves. */
import { ApiError } from './api.ts';

/** Three times when the server was away or busy; never when it refused. */
export function mayRetry(failures: number, error: unknown): boolean {
	const isPassing = error instanceof ApiError && (error.code === 'offline' || error.code === 'slow-down' || error.status >= 500);
	return isPassing && failures < 3;
}
