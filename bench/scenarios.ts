/** The loads of the table, what must hold, and what we aim at: ratios of CPU to the reference in the same run (see docs/performance/sync.md). */

export interface Scenario {
	name: string;
	rooms: number;
	people: number;
	gate: number;
	aim: number;
}

export const SCENARIOS: readonly Scenario[] = [
	{ name: '1 × 12', rooms: 1, people: 12, gate: 0.8, aim: 0.55 },
	{ name: '4 × 12', rooms: 4, people: 12, gate: 0.45, aim: 0.3 },
	{ name: '16 × 12', rooms: 16, people: 12, gate: 0.5, aim: 0.33 },
	{ name: '1 × 50', rooms: 1, people: 50, gate: 0.22, aim: 0.12 },
];

/** How far a server gets: rungs of a ladder, and how many times the reference's rung ours must reach. */
export interface Ladder {
	name: string;
	key: 'people' | 'rooms';
	rungs: readonly number[];
	load(rung: number): number[];
	gate: number;
	aim: number;
}

const GROUP = 12;

export const LADDERS: readonly Ladder[] = [
	{
		name: 'most in one room',
		key: 'people',
		rungs: [12, 20, 30, 40, 50, 65, 80, 100, 120, 140, 160, 180, 200, 240, 280, 340, 400, 480],
		load: (people) => [people],
		gate: 3.5,
		aim: 6,
	},
	{
		name: 'most rooms of 12',
		key: 'rooms',
		rungs: [1, 2, 4, 6, 8, 10, 12, 16, 20, 24, 28, 32, 40, 48, 56, 64, 72, 80, 96, 112, 128, 160],
		load: (rooms) => Array.from({ length: rooms }, () => GROUP),
		gate: 4,
		aim: 8,
	},
];
