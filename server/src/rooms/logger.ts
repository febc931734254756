/** What the live parts ask of a logger: three of pino's methods. */

/** Fields first, the event's name second: `logger.warn({ roomId }, 'room-dropped')`. */
export interface EventLogger {
	info(fields: object, event: string): void;
	warn(fields: object, event: string): void;
	error(fields: object, event: string): void;
}
