import { describe, expect, it } from 'vitest';
import { openLedger } from './send-ledger.ts';

describe('the ledger of what is saved', () => {
	it('is not saved before anything was confirmed', () => {
		const ledger = openLedger(1);
		expect(ledger.isSaved()).toBe(false);
		ledger.sent(0);
		expect(ledger.isSaved()).toBe(false);
		ledger.saved(1);
		expect(ledger.isSaved()).toBe(true);
	});

	it('counts changes until the message that carries them is confirmed', () => {
		const ledger = openLedger(1);
		ledger.sent(0);
		ledger.made();
		ledger.sent(3);
		ledger.made();
		ledger.sent(5);
		expect(ledger.unsaved()).toBe(2);
		ledger.saved(2);
		expect(ledger.unsaved()).toBe(1);
		expect(ledger.own()).toEqual({ client: 1, from: 3, unsaved: 1 });
		ledger.saved(3);
		expect(ledger.unsaved()).toBe(0);
		expect(ledger.isSaved()).toBe(true);
	});

	it('counts what was made offline as saved with the first step 2 of the next connection, not before', () => {
		const ledger = openLedger(1);
		ledger.sent(0);
		ledger.saved(1);
		ledger.made();
		ledger.made();
		ledger.restart();
		ledger.sent(4);
		expect(ledger.unsaved()).toBe(2);
		expect(ledger.isSaved()).toBe(false);
		ledger.saved(1);
		expect(ledger.unsaved()).toBe(0);
	});

	it('does not take an answer of a former connection for one of this', () => {
		const ledger = openLedger(1);
		ledger.sent(0);
		ledger.made();
		ledger.sent(1);
		ledger.restart();
		ledger.saved(2);
		expect(ledger.unsaved()).toBe(1);
	});

	it('counts things beside changes: a note that is typed in is one, until its last letter is confirmed', () => {
		const ledger = openLedger(1);
		ledger.sent(0);
		ledger.made(['a']);
		ledger.sent(1);
		ledger.made(['a', 'b']);
		ledger.sent(2);
		ledger.made(['b']);
		expect([ledger.unsaved(), ledger.unsavedThings()]).toEqual([3, 2]);
		ledger.saved(2);
		expect([ledger.unsaved(), ledger.unsavedThings()]).toEqual([2, 2]);
		ledger.saved(3);
		expect([ledger.unsaved(), ledger.unsavedThings()]).toEqual([1, 1]);
		ledger.sent(3);
		ledger.saved(4);
		expect([ledger.unsaved(), ledger.unsavedThings()]).toEqual([0, 0]);
	});

	it('never counts fewer things than are unsaved, and none only when nothing is', () => {
		const ledger = openLedger(1, [
			{ client: 2, from: 0, unsaved: 9, things: ['a', 'b'] },
			{ client: 3, from: 0, unsaved: 4 }, // of an older version
			{ client: 4, from: 0, unsaved: 900, things: 500 },
		]);
		expect(ledger.unsavedThings()).toBe(506);
		ledger.made([]);
		expect(ledger.unsavedThings()).toBe(507);
		ledger.made(['b', 'c']);
		expect(ledger.unsavedThings()).toBe(507);
		const many = openLedger(5);
		many.made(Array.from({ length: 300 }, (_, n) => `n${n}`));
		expect([many.unsavedThings(), many.own().things]).toEqual([300, 300]);
		expect(openLedger(6, [many.own()]).unsavedThings()).toBe(300);
	});

	it('remembers what former pages have left, until the first confirmation', () => {
		const before = [
			{ client: 7, from: 2, unsaved: 3 },
			{ client: 8, from: 0, unsaved: 0 },
		];
		const ledger = openLedger(1, before);
		expect(ledger.unsaved()).toBe(3);
		expect(ledger.notSaved()).toEqual([before[0]]);
		ledger.sent(0);
		ledger.saved(1);
		expect(ledger.unsaved()).toBe(0);
		expect(ledger.notSaved()).toEqual([]);
	});
});
