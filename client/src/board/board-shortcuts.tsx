/** The help of the `?` key: what can be done on the board with the keyboard, ours first. */
import {
	DefaultKeyboardShortcutsDialog,
	DefaultKeyboardShortcutsDialogContent,
	type TLUiDialogProps,
	TldrawUiMenuActionItem,
	TldrawUiMenuGroup,
	TldrawUiMenuItem,
} from 'tldraw';

const nothing = (): void => undefined;

export function BoardShortcuts(props: TLUiDialogProps) {
	return (
		<DefaultKeyboardShortcutsDialog {...props}>
			<TldrawUiMenuGroup id="rembuk" label="rembuk.title">
				<TldrawUiMenuItem id="rembuk-note" label="rembuk.add-note" kbd="n" onSelect={nothing} />
				<TldrawUiMenuItem id="rembuk-next" label="rembuk.next-note" kbd="[[Tab]]" onSelect={nothing} />
				<TldrawUiMenuItem id="rembuk-finish" label="rembuk.finish-note" kbd="[[Esc]]" onSelect={nothing} />
				<TldrawUiMenuActionItem actionId="make-card" />
				<TldrawUiMenuItem id="rembuk-open" label="rembuk.open-card" kbd="[[Enter]]" onSelect={nothing} />
				<TldrawUiMenuItem id="rembuk-leave" label="rembuk.leave-board" kbd="[[Esc]][[Tab]]" onSelect={nothing} />
			</TldrawUiMenuGroup>
			<DefaultKeyboardShortcutsDialogContent />
		</DefaultKeyboardShortcutsDialog>
	);
}
