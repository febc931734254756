/** Ends the process in order: on a signal, or when something broke that nobody caught. Knows what to close only as a function. */

export interface GoingDown {
	/** How long closing may take, ms; after that the process ends with 1. */
	grace: number;
	/** Hears why, before anything is closed. */
	onStart(why: { signal: string } | { error: unknown }): void;
	/** Hears when closing failed or took too long. */
	onFailure(error: unknown): void;
	close(): Promise<void>;
}

/**
 * A signal within this time of the first is the same wish, ms: Ctrl+C reaches a whole process group, and a parent passes it on as well. Ending at once for
 * the second would cut off the goodbye.
 */
const SAME_WISH = 1000;

/** Exit code 0 after a signal, 1 after an error, or for whoever insists with another signal. */
export function goDownOn({ grace, onStart, onFailure, close }: GoingDown): void {
	let since: number | undefined;
	const goDown = (why: { signal: string } | { error: unknown }): void => {
		if (since !== undefined) {
			if (performance.now() - since > SAME_WISH) process.exit(1);
			return;
		}
		since = performance.now();
		onStart(why);
		const tooLate = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`not closed within ${grace} ms`)), grace).unref());
		Promise.race([close(), tooLate]).then(
			() => process.exit('signal' in why ? 0 : 1),
			(error: unknown) => {
				onFailure(error);
				process.exit(1);
			},
		);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => goDown({ signal }));
	process.on('uncaughtException', (error) => goDown({ error }));
	process.on('unhandledRejection', (error) => goDown({ error }));
}
