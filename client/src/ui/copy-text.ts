/** Copies a text, on plain HTTP too (where the clipboard interface does not exist). */

/** True when it is on the clipboard; false when the person must copy by hand. */
export async function copyText(text: string): Promise<boolean> {
	if (window.isSecureContext && navigator.clipboard) {
		try {
			await navigator.clipboard.writeText(text);
			return true;
		} catch (error) {
			console.info('copy-text: the clipboard was refused, trying the old way', error);
		}
	}
	return copyTheOldWay(text);
}

/** Selects a hidden copy of the text and asks the browser to copy the selection. */
function copyTheOldWay(text: string): boolean {
	const area = document.createElement('textarea');
	area.value = text;
	area.readOnly = true;
	area.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
	const before = document.activeElement;
	// inside an open dialog, or its focus trap takes the selection away
	(before?.closest('[role="dialog"]') ?? document.body).append(area);
	area.select();
	try {
		return document.execCommand?.('copy') ?? false;
	} finally {
		area.remove();
		if (before instanceof HTMLElement) before.focus();
	}
}
