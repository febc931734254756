/** Text on a board is plain paragraphs: words that two people type at once can be merged, marks and lists cannot. */
import { KeyboardShiftEnterTweakExtension, type TLTextOptions, tipTapDefaultExtensions } from 'tldraw';

const kit = tipTapDefaultExtensions.find((extension) => extension.name === 'starterKit');
const direction = tipTapDefaultExtensions.find((extension) => extension.name === 'textDirection');

const plainKit = kit?.configure({
	blockquote: false,
	bold: false,
	bulletList: false,
	code: false,
	codeBlock: false,
	hardBreak: false,
	heading: false,
	horizontalRule: false,
	italic: false,
	listItem: false,
	orderedList: false,
	strike: false,
});

export const textOptions: TLTextOptions = {
	tipTapConfig: {
		autofocus: 'end', // at the start, which is the engine's choice, the second letter would come before the first
		extensions: [plainKit, direction, KeyboardShiftEnterTweakExtension].filter((extension) => extension !== undefined),
		editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true' } },
	},
};
