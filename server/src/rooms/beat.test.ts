/** At once after a silence, soon after that, and a third as often where much goes on. */
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
});

/** One room to which so many changes come every so many ms, two seconds of each; the gaps between its beats. */
function gapsOf(...loads: [changes: number, everyMs: number][]): number[] {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const beat = makeBeat(16);
	const times: number[] = [];
	const work = (): void => void times.push(Math.round(performance.now()));
	for (const [changes, everyMs] of loads) {
		for (let ms = 0; ms < 2000; ms += everyMs) {
			for (let n = 0; n < changes; n++) beat.ask(work);
			vi.advanceTimersByTime(everyMs);
		}
	}
	return times.slice(1).map((at, n) => at - (times[n] as number));
}

test('a few who work together are told at the quick beat', () => {
	const gaps = gapsOf([1, 25]);
	expect(Math.max(...gaps)).toBeLessThanOrEqual(26);
	expect(gapsOf([3, 100]).every((gap) => gap >= 99 && gap <= 101)).toBe(true); // many at once are one beat
});

test('where much goes on beats come slower, after half a second at most; and quick again when it is over', () => {
	const gaps = gapsOf([1, 8]);
	expect(gaps.slice(0, 5).every((gap) => gap <= 24)).toBe(true);
	expect(gaps.slice(-10).every((gap) => gap >= 54 && gap <= 64)).toBe(true);
	expect(Math.max(...gapsOf([1, 8], [1, 25]).slice(-40))).toBeLessThanOrEqual(26);
	const total = gaps
		.slice(
			0,
			gaps.findIndex((gap) => gap > 50),
		)
		.reduce((sum, gap) => sum + gap, 0);
	expect(total).toBeLessThanOrEqual(500);
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
	vi.advanceTimersByTime(1500);
	const settled = times.map((mine) => mine.filter((at) => at > (times[0]?.[0] ?? 0) + 700));
	const beats = new Map<number, number>();
	for (const at of settled.flat()) beats.set(at, (beats.get(at) ?? 0) + 1);
	for (const count of beats.values()) expect(count).toBeLessThanOrEqual(Math.ceil(many / parts));
	for (const mine of settled) {
		const gaps = mine.slice(1).map((at, n) => at - (mine[n] as number));
		expect(Math.max(...gaps)).toBeLessThanOrEqual(61);
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(54);
	}
});
