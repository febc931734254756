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
