import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { holdKeys } from './lost-note.ts';

let heard: string[] = [];
let letGo: () => void = () => undefined;
const hear = (event: KeyboardEvent): void => void heard.push(event.key);
const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body): void =>
	void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['performance'] });
	heard = [];
	document.addEventListener('keydown', hear);
});
afterEach(() => {
	letGo();
	document.removeEventListener('keydown', hear);
	document.body.replaceChildren();
	vi.useRealTimers();
});

it('swallows the letters that were meant for a note until nothing was typed for a while', () => {
	letGo = holdKeys();
	for (const key of 'khr') {
		vi.advanceTimersByTime(1000);
		press(key);
	}
	expect(heard).toEqual([]);
	vi.advanceTimersByTime(1600);
	press('d');
	press('e');
	expect(heard).toEqual(['d', 'e']);
});

it('does not hold for ever, and lets Escape, Ctrl and fields have their keys', () => {
	letGo = holdKeys();
	const field = document.body.appendChild(document.createElement('input'));
	press('Escape');
	press('z', { ctrlKey: true });
	press('a', {}, field);
	expect(heard).toEqual(['Escape', 'z', 'a']);
	for (let n = 0; n < 9; n++) {
		vi.advanceTimersByTime(1000);
		press('k');
	}
	expect(heard.at(-1)).toBe('k');
});

it('begins anew when it is asked twice, and holds once', () => {
	holdKeys();
	vi.advanceTimersByTime(1400);
	letGo = holdKeys();
	vi.advanceTimersByTime(1400);
	press('k');
	expect(heard).toEqual([]);
	letGo();
	press('k');
	expect(heard).toEqual(['k']);
});
