import type { AppError } from '@rembuk/shared/errors';
import { describe, expect, it } from 'vitest';
import { openLinkBudget } from './link-budget.ts';

const HOTEL = '203.0.113.7';
const codeOf = (work: () => void): string => {
	try {
		work();
		return 'allowed';
	} catch (error) {
		return (error as AppError).code;
	}
};
const times = (n: number, work: () => void): string[] => Array.from({ length: n }, () => codeOf(work));
const refused = (codes: readonly string[]): number => codes.filter((code) => code === 'slow-down').length;

describe('the budget of links', () => {
	it('tells wrong ones that they are, and whoever floods to slow down', async () => {
		const budget = openLinkBudget();
		const wrong = () => budget.look(HOTEL, async () => undefined).catch((error: AppError) => error.code);
		const codes = await Promise.all(Array.from({ length: 400 }, wrong));
		expect(codes[0]).toBe('unknown-link');
		expect(new Set(codes)).toEqual(new Set(['unknown-link', 'slow-down']));
		expect(await budget.look('198.51.100.1', async () => 'right')).toBe('right');
	});

	it('lets a room full of phones behind one address open theirs at once', async () => {
		const budget = openLinkBudget();
		const found = await Promise.all(Array.from({ length: 45 }, (_, n) => budget.look(HOTEL, async () => n)));
		expect(found).toHaveLength(45);
	});

	it('bounds what one link shows and writes, for itself alone and for a while', () => {
		let clock = 0;
		const budget = openLinkBudget(() => clock);
		expect(refused(times(60, () => budget.read('one')))).toBe(10);
		expect(refused(times(70, () => budget.write('one')))).toBe(10);
		expect(refused(times(10, () => budget.write('two')))).toBe(0);
		clock = 1001;
		expect(refused(times(10, () => budget.read('one')))).toBe(0);
		expect(refused(times(10, () => budget.write('one')))).toBe(10);
		clock = 60_001;
		expect(refused(times(10, () => budget.write('one')))).toBe(0);
	});
});
