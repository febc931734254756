/** The owners of Yjs client ids that are no participants. Knows no document. */

/** Of what the server itself writes. */
export const SERVER_OWNER = 'server';
/** Of ids of a history that was given up: whoever names one holds a document that this room's has nothing to do with any more. */
export const RETIRED_OWNER = 'retired';
