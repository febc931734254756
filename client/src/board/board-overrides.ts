/** The engine's actions, tools and words, held to what a workshop board offers, with ours among them. */
import { LOCALES } from '@rembuk/shared/text/locale';
import type { Editor, TLUiOverrides } from 'tldraw';
import { boardMessages } from './board-messages.ts';
import { BoardShortcuts } from './board-shortcuts.tsx';
import { fitIntoView } from './clear-view.ts';
import { engineWords } from './engine-words.ts';
import { selectedNotes } from './selected-notes.ts';
import { startNoteHere, startNoteInView } from './start-note.ts';

/** What would be refused, promise a lock that is none, leave the one page, or ask for what our own app decides. */
const NOT_OFFERED = [
	'change-page-next',
	'change-page-prev',
	'convert-to-bookmark',
	'convert-to-embed',
	'download-original',
	'edit-link',
	'flatten-to-image',
	'group',
	'image-replace',
	'insert-embed',
	'insert-media',
	'move-to-new-page',
	'open-cursor-chat',
	'open-embed-link',
	'print',
	'toggle-dark-mode',
	'toggle-debug-mode',
	'toggle-dynamic-size-mode',
	'toggle-focus-mode',
	'toggle-lock',
	'ungroup',
	'unlock-all',
	'video-replace',
];

/** Words that the engine's menus look up by key: ours, and its own where they need mending. */
const OWN_WORDS = {
	'rembuk.add-note': boardMessages['add-note'],
	'rembuk.make-card': boardMessages['make-card'],
	'rembuk.next-note': boardMessages['next-note'],
	'rembuk.finish-note': boardMessages['finish-note'],
	'rembuk.open-card': boardMessages['open-card'],
	'rembuk.leave-board': boardMessages['leave-board'],
	'rembuk.title': boardMessages.rembuk,
	...engineWords,
};

export interface OverrideHooks {
	onMakeCard(noteIds: string[]): void;
}

/** `hooks` is asked when something is chosen, so that the overrides can stay the same object. */
export function boardOverrides(hooks: () => OverrideHooks): TLUiOverrides {
	return {
		actions: (editor, actions, helpers) => {
			const offered = Object.fromEntries(Object.entries(actions).filter(([id]) => !NOT_OFFERED.includes(id)));
			const shortcuts = offered['open-kbd-shortcuts'];
			if (shortcuts) {
				offered['open-kbd-shortcuts'] = {
					...shortcuts,
					kbd: `${shortcuts.kbd},shift+/`,
					onSelect: () => void helpers.addDialog({ component: BoardShortcuts }),
				};
			}
			const fit = offered['zoom-to-fit'];
			if (fit) offered['zoom-to-fit'] = { ...fit, onSelect: () => showAll(editor) };
			const add = (id: string, icon: string, kbd: string | undefined, onSelect: () => void): void => {
				offered[id] = { id, label: `rembuk.${id}`, icon, ...(kbd !== undefined && { kbd }), onSelect };
			};
			add('add-note', 'tool-note', undefined, () => startNoteInView(editor));
			add('make-card', 'check-circle', 'shift+a', () => makeCard(editor, hooks()));
			return offered;
		},
		tools: (editor, tools) => {
			const note = tools.note;
			const { asset: _asset, embed: _embed, ...offered } = tools;
			if (note) offered.note = { ...note, kbd: 'n', onSelect: (source) => (source === 'kbd' ? startNoteHere(editor) : note.onSelect(source)) };
			return offered;
		},
		translations: Object.fromEntries(
			LOCALES.map((locale) => [locale, Object.fromEntries(Object.entries(OWN_WORDS).map(([key, message]) => [key, message[locale]]))]),
		),
	};
}

/** The engine's own would put things under the panels. */
const showAll = (editor: Editor): void => {
	const bounds = editor.getCurrentPageBounds();
	if (bounds) fitIntoView(editor, bounds, 1, true);
};

const makeCard = (editor: Editor, { onMakeCard }: OverrideHooks): void => {
	if (!editor.getIsReadonly()) onMakeCard(selectedNotes(editor));
};
