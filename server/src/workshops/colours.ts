/** The colours of people: twelve, told apart by eye, each with at least 4.5 : 1 against white, so that a white name on it can be read. */
export const COLOURS = [
	'#b42318',
	'#1d5fbf',
	'#0b7285',
	'#7a3e9d',
	'#a15c00',
	'#2b7a3d',
	'#c2255c',
	'#4c51bf',
	'#5c6b00',
	'#8a4b2a',
	'#00747a',
	'#5f5f6b',
] as const;

/** The colour of the n-th person (from 0): in order, so that the first twelve all differ. */
export const colourOf = (n: number): string => COLOURS[n % COLOURS.length] ?? COLOURS[0];
