/** Notices a file or a drawing that is dropped or pasted on the board and that an import can read, before the drawing engine refuses it. Knows no screen. */
import { useEffect } from 'react';

/** What was brought: a file, or the text of a copy. */
export type Brought = { file: File } | { text: string };

const READABLE = /\.(tldr|excalidraw|csv|tsv|tab|txt|xlsx|json)$/i;
const EXCALIDRAW = /^\s*\{[\s\S]{0,200}"type"\s*:\s*"excalidraw(\/clipboard)?"/;
const CANVAS = '.tl-container';
const FIELD = 'input, textarea, [contenteditable="true"]';

/** Calls while `isOn`; whatever cannot be read goes on to the engine, which says so. */
export function useDroppedFile(isOn: boolean, onBrought: (brought: Brought) => void): void {
	useEffect(() => {
		if (!isOn) return;
		const take = (event: Event, brought: Brought): void => {
			event.preventDefault();
			event.stopPropagation();
			onBrought(brought);
		};
		const onDrop = (event: DragEvent): void => {
			const file = isInside(event.target, CANVAS) ? readable(event.dataTransfer) : undefined;
			if (file) take(event, { file });
		};
		// with nothing chosen the page itself is what something is pasted into
		const onPaste = (event: ClipboardEvent): void => {
			if (isInside(event.target, FIELD) || !(event.target === document.body || isInside(event.target, CANVAS))) return;
			const file = readable(event.clipboardData);
			const text = event.clipboardData?.getData('text/plain') ?? '';
			if (file) take(event, { file });
			else if (EXCALIDRAW.test(text)) take(event, { text });
		};
		// before the engine, which listens on its container and on the document
		window.addEventListener('drop', onDrop, true);
		window.addEventListener('paste', onPaste, true);
		return () => {
			window.removeEventListener('drop', onDrop, true);
			window.removeEventListener('paste', onPaste, true);
		};
	}, [isOn, onBrought]);
}

const isInside = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null;

const readable = (transfer: DataTransfer | null): File | undefined => [...(transfer?.files ?? [])].find(({ name }) => READABLE.test(name));
