import { AppError } from '@rembuk/shared/errors';
import { describe, expect, it } from 'vitest';
import { openGuessBudget } from './guess-budget.ts';

const HOTEL = '203.0.113.7';
const looking = () => {
	const budget = openGuessBudget();
	return (code: string, address = HOTEL) =>
		budget.look(address, () => (code === 'right' ? 'found' : undefined), 'unknown-code', 'code').catch((error: unknown) => (error as AppError).code);
};
const many = <T>(n: number, make: () => Promise<T>) => Promise.all(Array.from({ length: n }, make));

describe('the budget of wrong codes', () => {
	it('answers 20 wrong ones, then asks to slow down', async () => {
		const look = looking();
		const answers = await many(30, () => look('wrong'));
		expect(answers.filter((code) => code === 'unknown-code')).toHaveLength(20);
		expect(answers.filter((code) => code === 'slow-down')).toHaveLength(10);
	});

	it('never limits right ones by address: 300 at once', async () => {
		const look = looking();
		expect(new Set(await many(300, () => look('right')))).toEqual(new Set(['found']));
	});

	it('lets a right one through in the middle of somebody else’s flood', async () => {
		const look = looking();
		await many(100, () => look('wrong', '198.51.100.1'));
		expect(await look('right')).toBe('found');
	});

	it('lets a right one of the guesser’s own address through, at the budget’s pace', async () => {
		const look = looking();
		await many(100, () => look('wrong'));
		expect(await look('right')).toBe('found');
	});

	it('looks up no more than the budget for whoever floods, however large the burst', async () => {
		const budget = openGuessBudget();
		let lookups = 0;
		const burst = many(2000, () =>
			budget
				.look(
					HOTEL,
					async () => {
						lookups++;
						await Promise.resolve();
						return undefined;
					},
					'unknown-code',
					'code',
				)
				.catch((error: unknown) => error),
		);
		const refusals = await burst;
		expect(refusals.every((refusal) => refusal instanceof AppError)).toBe(true);
		expect(lookups).toBeLessThanOrEqual(100); // 20 at once, 20 of the first turn, 40 that waited, and a second's edge
	});
});
