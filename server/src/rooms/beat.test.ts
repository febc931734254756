/** At once after a silence, soon after that, and a third as often while it goes on. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeBeat } from './beat.ts';

test('beats keep their distance, and all who ask are called in one', () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const beat = makeBeat(16);
	const calls: string[] = [];
	const ask = (name: string) => beat.ask(() => calls.push(`${name} ${Math.round(performance.now() - start)}`));
	const start = performance.now();
	ask('a');
	ask('b');
	vi.advanceTimersByTime(1);
	expect(calls).toHaveLength(2);
	for (const name of ['c', 'd', 'e']) {
		ask(name);
		vi.advanceTimersByTime(75);
	}
	// c: 16 ms after the first; d: asked after a silence, at once
	expect(calls[2]).toMatch(/^c 1[67]$/);
	expect(calls[3]).toMatch(/^d 7[67]$/);
	calls.length = 0;
	const again = (left: number): void =>
		beat.ask(() => {
			calls.push(String(Math.round(performance.now() - start)));
			if (left > 0) again(left - 1);
		});
	again(4);
	vi.advanceTimersByTime(300);
	const gaps = calls.map(Number).map((at, i, all) => at - (all[i - 1] ?? at));
	expect(gaps.slice(1)).toEqual([16, 56, 56, 56]);
});

test.each([
	[24, 1],
	[48, 2],
	[90, 3],
])('%i that always have something to do are called in %i parts, each as often as ever', (many, parts) => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const beat = makeBeat(16);
	const times: number[][] = [];
	for (let n = 0; n < many; n++) {
		const mine: number[] = [];
		times.push(mine);
		const work = (): void => {
			mine.push(performance.now());
			setTimeout(() => beat.ask(work), 5);
		};
		beat.ask(work);
	}
	vi.advanceTimersByTime(1000);
	const settled = times.map((mine) => mine.filter((at) => at > (times[0]?.[0] ?? 0) + 400));
	const beats = new Map<number, number>();
	for (const at of settled.flat()) beats.set(at, (beats.get(at) ?? 0) + 1);
	for (const count of beats.values()) expect(count).toBeLessThanOrEqual(Math.ceil(many / parts));
	for (const mine of settled) {
		const gaps = mine.slice(1).map((at, n) => at - (mine[n] as number));
		expect(Math.max(...gaps)).toBeLessThanOrEqual(61);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(54);
	}
});
