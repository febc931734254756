import { describe, expect, it } from 'vitest';
import { showTime, type TimerState, timerState, whatToSay } from './timer-state.ts';

const running = (left: number, endsAt = 1_000_000): TimerState => ({ phase: 'running', left, endsAt });

describe('timerState', () => {
	it('tells running, paused, over and none apart', () => {
		expect(timerState(undefined, 0).phase).toBe('none');
		expect(timerState({ minutes: 5, endsAt: 1000 }, 400)).toEqual({ phase: 'running', left: 600, endsAt: 1000 });
		expect(timerState({ minutes: 5, endsAt: 1000 }, 1000).phase).toBe('over');
		expect(timerState({ minutes: 5, endsAt: 1000 }, 3500).left).toBe(-2500);
		expect(timerState({ minutes: 5, left: 700 }, 999_999)).toEqual({ phase: 'paused', left: 700 });
	});
});

describe('showTime', () => {
	it.each([
		[0, '0:00'],
		[1, '0:01'],
		[59_001, '1:00'],
		[247_000, '4:07'],
		[3_600_000, '1:00:00'],
		[-61_500, '1:01'],
	])('%i ms is %s', (ms, words) => {
		expect(showTime(ms)).toBe(words);
	});
});

describe('whatToSay', () => {
	it('says five minutes, one minute and the end once, when they are passed', () => {
		expect(whatToSay(running(300_500), running(299_900))).toBe('said-five');
		expect(whatToSay(running(299_900), running(299_000))).toBeUndefined();
		expect(whatToSay(running(60_100), running(59_900))).toBe('said-one');
		expect(whatToSay(running(300), { phase: 'over', left: -1, endsAt: 1_000_000 })).toBe('said-over');
	});
	it('says only the nearer mark when a device slept over both', () => {
		expect(whatToSay(running(400_000), running(30_000))).toBe('said-one');
	});
	it('says what the facilitator did', () => {
		const none: TimerState = { phase: 'none', left: 0 };
		const paused: TimerState = { phase: 'paused', left: 100_000 };
		expect(whatToSay(none, running(600_000))).toBe('said-started');
		expect(whatToSay(running(100_000), paused)).toBe('said-paused');
		expect(whatToSay(paused, running(100_000))).toBe('said-resumed');
		expect(whatToSay(running(100_000), running(160_000, 1_060_000))).toBe('said-more');
		expect(whatToSay({ phase: 'over', left: -5 }, running(60_000))).toBe('said-more');
		expect(whatToSay(running(100_000), none)).toBe('said-stopped');
	});
	it('is silent for a timer that was over before anybody came', () => {
		expect(whatToSay({ phase: 'none', left: 0 }, { phase: 'over', left: -5 })).toBeUndefined();
	});
});
