/** The addresses that people are given; secrets stand behind the `#`, which no browser sends anywhere. */
import { showCode } from '@rembuk/shared/ids';

export const joinUrl = (base: string, code: string): string => `${base}/j#${showCode(code)}`;

export const facilitatorUrl = (base: string, workshopId: string, token: string): string => `${base}/f#${workshopId}.${token}`;

/** The outcome page is public to whoever has its address, so that its token may stand in the path. */
export const outcomeUrl = (base: string, token: string): string => `${base}/o/${token}`;

export const followUpUrl = (base: string, token: string): string => `${base}/follow-up#${token}`;

export const calendarUrl = (base: string, token: string): string => `${base}/api/calendars/${token}.ics`;
