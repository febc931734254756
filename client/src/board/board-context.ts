/** What the shapes on the canvas ask of the board around them. */
import type { Locale } from '@rembuk/shared/text/locale';
import { createContext, useContext } from 'react';
import type { Signal } from 'tldraw';
import type { Writer } from '../sync/presence-binding.ts';
import type { CardLine } from './shapes/action-card/card-picture.tsx';

export interface BoardContextValue {
	locale: Locale;
	/** The name of a participant. */
	people(id: string): string | undefined;
	/** Who is writing in which shape. */
	writers: Signal<ReadonlyMap<string, Writer>>;
	onOpenCard(cardId: string): void;
	/** The engine has said something to the person. */
	onSaid(message: string): void;
	/** A card's words, for pictures. */
	cardLines(cardId: string): CardLine[];
}

export const BoardContext = createContext<BoardContextValue | null>(null);

/** Undefined outside a board, for example while a picture of it is drawn. */
export const useBoard = (): BoardContextValue | null => useContext(BoardContext);
