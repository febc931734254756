/** Who a person is in a workshop and what a room is. Plain nouns; the rights are in can.ts. */

export const ROLES = ['facilitator', 'co-facilitator', 'participant', 'observer'] as const;
export type Role = (typeof ROLES)[number];

export const ROOM_KINDS = ['workshop', 'plenary', 'breakout'] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** True for the two roles that lead. */
export const isLeader = (role: Role): boolean => role === 'facilitator' || role === 'co-facilitator';
