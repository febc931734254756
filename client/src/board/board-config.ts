/** What the server tells the board at run time: the key of those who own one for the drawing engine. */

/** The board does not wait longer than this for it (ms). */
const PATIENCE = 3000;

let asked: Promise<{ licenseKey?: string }> | undefined;

/** Asked once a page; an answer that does not come means no key, which the pinned version does without. */
export function readBoardConfig(): Promise<{ licenseKey?: string }> {
	asked ??= ask();
	return asked;
}

async function ask(): Promise<{ licenseKey?: string }> {
	try {
		const response = await fetch('/config.json', { signal: AbortSignal.timeout(PATIENCE) });
		const config: unknown = response.ok ? await response.json() : {};
		const key = typeof config === 'object' && config !== null && 'tldrawLicenseKey' in config ? config.tldrawLicenseKey : undefined;
		return typeof key === 'string' && key !== '' ? { licenseKey: key } : {};
	} catch (cause) {
		console.info('no-board-config', cause); // offline: the board works without
		return {};
	}
}
