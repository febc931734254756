/** From an editor to the board around it, for code that the engine calls outside React (shape utils, pictures). */
import type { Editor } from 'tldraw';
import type { BoardContextValue } from './board-context.ts';

const boards = new WeakMap<Editor, BoardContextValue>();

export const registerBoard = (editor: Editor, board: BoardContextValue): void => void boards.set(editor, board);
export const boardOf = (editor: Editor): BoardContextValue | undefined => boards.get(editor);
