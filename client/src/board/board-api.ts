/** What the room's screen may ask of its board. Knows no drawing engine. */
export interface BoardApi {
	/** Starts a note in the middle of what is seen and puts the caret in it. */
	addNote(): void;
	/** Brings a note into view and selects it. */
	focusNote(noteId: string): boolean;
	selectNotes(noteIds: string[]): void;
	/** Ids of the selected notes. */
	selectedNotes(): string[];
	/** Puts a card's shape near its source notes (in the middle of the view when there are none); nothing when it is on the board already. */
	placeCard(cardId: string, near: string[]): void;
	/** A picture of the whole board. */
	exportPicture(format: 'png' | 'svg'): Promise<Blob>;
	/** Keys go to the page (a dialog is open). */
	blur(): void;
	/** Keys go to the board again. */
	focus(): void;
}

/** A sentence for the person, in the language of the page. `words` are the person's own, offered back with a copy button. */
export interface BoardNotice {
	message: string;
	words?: string;
	/** Stands long enough to be read twice. */
	stays?: boolean;
}
