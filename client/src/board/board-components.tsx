/** Which parts of the engine's interface a board shows, and ours among them. The "made with tldraw" mark is not one of them: it stays as it is. */
import {
	ArrowDownToolbarItem,
	ArrowheadStylePickerSet,
	ArrowLeftToolbarItem,
	ArrowRightToolbarItem,
	ArrowToolbarItem,
	ArrowUpToolbarItem,
	CommonStylePickerSet,
	DefaultContextMenu,
	DefaultContextMenuContent,
	DefaultHelperButtons,
	DefaultHelperButtonsContent,
	DefaultMainMenu,
	DefaultStylePanel,
	DefaultToolbar,
	DiamondToolbarItem,
	DrawToolbarItem,
	EditSubmenu,
	EllipseToolbarItem,
	EraserToolbarItem,
	ExportFileContentSubMenu,
	FrameToolbarItem,
	GeoStylePickerSet,
	getDefaultColorTheme,
	HandToolbarItem,
	HighlightToolbarItem,
	KeyboardShortcutsMenuItem,
	LaserToolbarItem,
	LineToolbarItem,
	NoteToolbarItem,
	OvalToolbarItem,
	RectangleToolbarItem,
	SelectToolbarItem,
	SplineStylePickerSet,
	StarToolbarItem,
	TextToolbarItem,
	type TLComponents,
	type TLUiStylePanelProps,
	TldrawUiMenuActionItem,
	TldrawUiMenuGroup,
	ToggleGridItem,
	ToggleKeyboardShortcutsItem,
	ToggleReduceMotionItem,
	ToggleSnapModeItem,
	ToggleToolLockItem,
	TriangleToolbarItem,
	useEditor,
	useIsDarkMode,
	useReadonly,
	useRelevantStyles,
	useValue,
	ViewSubmenu,
} from 'tldraw';
import { BoardToasts } from './board-toasts.tsx';
import { selectedNotes } from './selected-notes.ts';
import { SelectionBar } from './selection-bar.tsx';

function Toolbar() {
	return (
		<DefaultToolbar>
			<SelectToolbarItem />
			<HandToolbarItem />
			<NoteToolbarItem />
			<TextToolbarItem />
			<DrawToolbarItem />
			<EraserToolbarItem />
			<ArrowToolbarItem />
			<HighlightToolbarItem />
			<LineToolbarItem />
			<FrameToolbarItem />
			<LaserToolbarItem />
			<RectangleToolbarItem />
			<EllipseToolbarItem />
			<TriangleToolbarItem />
			<DiamondToolbarItem />
			<OvalToolbarItem />
			<StarToolbarItem />
			<ArrowLeftToolbarItem />
			<ArrowUpToolbarItem />
			<ArrowDownToolbarItem />
			<ArrowRightToolbarItem />
		</DefaultToolbar>
	);
}

/** Without fonts and alignment: a board has one font. In the way only when there is something to style. */
function StylePanel(props: TLUiStylePanelProps) {
	const editor = useEditor();
	const isIdle = useValue('nothing to style', () => editor.isInAny('select', 'hand', 'eraser', 'laser') && editor.getSelectedShapeIds().length === 0, [editor]);
	const styles = useRelevantStyles();
	const theme = getDefaultColorTheme({ isDarkMode: useIsDarkMode() });
	if (isIdle && !props.isMobile) return null;
	return (
		<DefaultStylePanel {...props}>
			{styles && (
				<>
					<CommonStylePickerSet theme={theme} styles={styles} />
					<GeoStylePickerSet styles={styles} />
					<ArrowheadStylePickerSet styles={styles} />
					<SplineStylePickerSet styles={styles} />
				</>
			)}
		</DefaultStylePanel>
	);
}

function ContextMenu() {
	const editor = useEditor();
	const isReadonly = useReadonly();
	const hasNotes = useValue('has notes', () => selectedNotes(editor).length > 0, [editor]);
	return (
		<DefaultContextMenu>
			{!isReadonly && (
				<TldrawUiMenuGroup id="rembuk">
					{hasNotes ? <TldrawUiMenuActionItem actionId="make-card" /> : <TldrawUiMenuActionItem actionId="add-note" />}
				</TldrawUiMenuGroup>
			)}
			<DefaultContextMenuContent />
		</DefaultContextMenu>
	);
}

function MainMenu() {
	return (
		<DefaultMainMenu>
			<TldrawUiMenuGroup id="rembuk">
				<TldrawUiMenuActionItem actionId="add-note" />
				<TldrawUiMenuActionItem actionId="make-card" />
			</TldrawUiMenuGroup>
			<TldrawUiMenuGroup id="basic">
				<EditSubmenu />
				<ViewSubmenu />
				<ExportFileContentSubMenu />
			</TldrawUiMenuGroup>
			<TldrawUiMenuGroup id="preferences">
				<ToggleSnapModeItem />
				<ToggleToolLockItem />
				<ToggleGridItem />
				<ToggleReduceMotionItem />
				<ToggleKeyboardShortcutsItem />
			</TldrawUiMenuGroup>
			<TldrawUiMenuGroup id="help">
				<KeyboardShortcutsMenuItem />
			</TldrawUiMenuGroup>
		</DefaultMainMenu>
	);
}

function HelperButtons() {
	const isReadonly = useReadonly();
	return (
		<DefaultHelperButtons>
			{!isReadonly && <TldrawUiMenuActionItem actionId="add-note" />}
			<DefaultHelperButtonsContent />
		</DefaultHelperButtons>
	);
}

export const boardComponents: TLComponents = {
	ContextMenu,
	DebugMenu: null,
	DebugPanel: null,
	HelperButtons,
	ImageToolbar: null,
	InFrontOfTheCanvas: SelectionBar,
	MainMenu,
	PageMenu: null,
	RichTextToolbar: null,
	SharePanel: null,
	StylePanel,
	Toasts: BoardToasts,
	Toolbar,
	TopPanel: null,
	VideoToolbar: null,
};
