/** The addresses that people are given; secrets stand behind the `#`, which no browser sends anywhere. */
import { showCode } from '@rembuk/shared/ids';

export const joinUrl = (base: string, code: string): string => `${base}/j#${showCode(code)}`;

export const facilitatorUrl = (base: string, workshopId: string, token: string): string => `${base}/f#${workshopId}.${token}`;
