/** What an export format is: it sees a Report and gives bytes. Knows no document, room or request. */
import type { Report } from '@rembuk/shared/report/report';
import type { Message } from '@rembuk/shared/text/messages';

/** Hears that so many steps of so many are done. */
export type Tell = (done: number, of: number) => void;

export interface Format {
	/** The name in `GET …/export/:format`. */
	format: string;
	/** What people read in the menu. */
	label: Message;
	mediaType: string;
	/** Without the dot. */
	extension: string;
	/** What the file name gets behind the date, where several formats share an extension. */
	suffix?: string;
	/** True when writing takes so long that it must not hold up the rooms: it then runs in a worker thread. */
	heavy?: boolean;
	/** The file. Pure: the same report gives the same content. What takes long says how far it is. */
	write(report: Report, tell?: Tell): Uint8Array | Promise<Uint8Array>;
	/** What whoever takes the file must know of it, as a code; undefined when there is nothing. */
	noticeOf?(bytes: Uint8Array): string | undefined;
}
