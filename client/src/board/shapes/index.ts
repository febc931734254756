/** The shapes whose behaviour is ours. One entry a shape; their schema is in shared/board. */
import { ActionCardUtil } from './action-card/action-card-shape-util.tsx';
import { FlatFrameUtil } from './frame/frame-shape-util.ts';
import { AuthoredNoteUtil } from './note/note-shape-util.tsx';

export const shapeUtils = [AuthoredNoteUtil, FlatFrameUtil, ActionCardUtil] as const;
