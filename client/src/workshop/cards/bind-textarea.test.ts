import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bindTextarea, movePlace, type TextareaBinding, typedChange } from './bind-textarea.ts';

const closers: (() => void)[] = [];
afterEach(() => {
	for (const close of closers.splice(0)) close();
});

/** Two people with one text each; what one writes reaches the other when it is pumped. */
function twoPeople(words = '') {
	const people = [0, 1].map(() => {
		const doc = new Y.Doc();
		const area = document.createElement('textarea');
		document.body.append(area);
		return { doc, text: doc.getText('t'), area };
	}) as [Person, Person];
	people[0].text.insert(0, words);
	const pump = () => {
		for (const [from, to] of [people, [...people].reverse()] as [Person, Person][]) {
			Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), 'remote');
		}
	};
	pump();
	const bindings = people.map(({ area, text }) => bindTextarea(area, text)) as [TextareaBinding, TextareaBinding];
	closers.push(() => {
		for (const binding of bindings) binding.close();
		for (const { area } of people) area.remove();
	});
	return { people, bindings, pump };
}
interface Person {
	doc: Y.Doc;
	text: Y.Text;
	area: HTMLTextAreaElement;
}

/** Types as a browser does: the value changes at the selection, then `input` comes. */
function type(area: HTMLTextAreaElement, words: string): void {
	area.focus();
	area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
	area.dispatchEvent(new Event('input'));
}
const press = (area: HTMLTextAreaElement, key: string, more: KeyboardEventInit = {}) =>
	area.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, ...more }));

describe('bindTextarea', () => {
	it('keeps every letter of two who type in the same words at once', () => {
		const { people, pump } = twoPeople('Apple');
		const [ani, budi] = people;
		ani.area.setSelectionRange(5, 5);
		budi.area.setSelectionRange(0, 0);
		for (const letter of ' Anna') {
			type(ani.area, letter);
			type(budi.area, letter.toUpperCase());
			if (letter === 'n') pump(); // sometimes late, sometimes at once
		}
		pump();
		expect(ani.area.value).toBe(' ANNAApple Anna');
		expect(budi.area.value).toBe(' ANNAApple Anna');
		expect(ani.text.toString()).toBe(' ANNAApple Anna');
	});

	it('leaves my caret where my next letter belongs', () => {
		const { people, pump } = twoPeople('one three');
		const [ani, budi] = people;
		ani.area.focus();
		ani.area.setSelectionRange(4, 4);
		budi.area.setSelectionRange(0, 0);
		budi.text.insert(0, 'zero ');
		pump();
		expect(ani.area.selectionStart).toBe(9);
		type(ani.area, 'two ');
		expect(ani.area.value).toBe('zero one two three');
	});

	it('does not touch the textarea while an input method composes, and loses neither side', () => {
		const { people, pump } = twoPeople('makan');
		const [ani, budi] = people;
		ani.area.focus();
		ani.area.setSelectionRange(5, 5);
		ani.area.dispatchEvent(new CompositionEvent('compositionstart'));
		type(ani.area, ' s');
		pump();
		expect(budi.text.toString()).toBe('makan s');
		budi.text.insert(0, 'Saya ');
		pump();
		expect(ani.area.value).toBe('makan s');
		type(ani.area, 'iang');
		expect(ani.area.value).toBe('makan siang');
		ani.area.dispatchEvent(new CompositionEvent('compositionend'));
		pump();
		expect(ani.area.value).toBe('Saya makan siang');
		expect(ani.area.selectionStart).toBe('Saya makan siang'.length);
		expect(budi.area.value).toBe('Saya makan siang');
	});

	it('undoes my typing only', () => {
		const { people, pump } = twoPeople('');
		const [ani, budi] = people;
		type(ani.area, 'mine');
		pump();
		budi.area.setSelectionRange(4, 4);
		type(budi.area, ' yours');
		pump();
		press(ani.area, 'z');
		pump();
		expect(ani.area.value).toBe(' yours');
		expect(budi.area.value).toBe(' yours');
		press(ani.area, 'z', { shiftKey: true });
		pump();
		expect(budi.area.value).toBe('mine yours');
	});

	it('inserts words at the caret, as a click on a source note does', () => {
		const { people, bindings, pump } = twoPeople('a b');
		people[0].area.focus();
		people[0].area.setSelectionRange(1, 2);
		bindings[0].insert(' + ');
		pump();
		expect(people[1].area.value).toBe('a + b');
	});

	it('stops when closed', () => {
		const { people, bindings, pump } = twoPeople('a');
		bindings[0].close();
		people[1].text.insert(0, 'b');
		pump();
		expect(people[0].area.value).toBe('a');
		type(people[0].area, 'x');
		expect(people[0].text.toString()).toBe('ba');
	});

	it('converges for any interleaving of typing, deleting and late wires', () => {
		for (let seed = 1; seed <= 60; seed++) {
			const random = seeded(seed);
			const { people, pump } = twoPeople('Rembuk 👍🏽 workshop');
			for (let step = 0; step < 30; step++) {
				const { area } = random() < 0.5 ? people[0] : people[1];
				const from = wholeLetter(area.value, Math.floor(random() * (area.value.length + 1)));
				const to = wholeLetter(area.value, Math.min(area.value.length, from + (random() < 0.4 ? Math.floor(random() * 4) : 0)));
				area.focus();
				area.setSelectionRange(from, to);
				type(area, ['a', 'aa', '', '🙂', '\n'][Math.floor(random() * 5)] ?? '');
				if (random() < 0.3) pump();
			}
			pump();
			expect(people[0].area.value, `seed ${seed}`).toBe(people[1].area.value);
			expect(people[0].area.value, `seed ${seed}`).toBe(people[0].text.toString());
		}
	});
});

describe('typedChange', () => {
	it('lets the caret decide among equal letters', () => {
		expect(typedChange('aaa', 'aaaa', 1)).toEqual({ at: 0, removed: 0, added: 'a' });
		expect(typedChange('aaa', 'aaaa', 4)).toEqual({ at: 3, removed: 0, added: 'a' });
	});
	it('never splits a surrogate pair', () => {
		expect(typedChange('x👍', 'x👎', 3)).toEqual({ at: 1, removed: 2, added: '👎' });
	});
	it('sees a deletion', () => {
		expect(typedChange('abcd', 'ad', 1)).toEqual({ at: 1, removed: 2, added: '' });
	});
});

describe('movePlace', () => {
	it('moves over what was inserted before and stays before what is inserted at it', () => {
		expect(movePlace(3, [{ insert: 'xy' }])).toBe(5);
		expect(movePlace(3, [{ retain: 3 }, { insert: 'xy' }])).toBe(3);
		expect(movePlace(3, [{ retain: 3 }, { insert: 'xy' }], true)).toBe(5);
		expect(movePlace(3, [{ retain: 4 }, { insert: 'xy' }])).toBe(3);
	});
	it('falls to the start of what was deleted around it', () => {
		expect(movePlace(3, [{ retain: 1 }, { delete: 5 }])).toBe(1);
		expect(movePlace(8, [{ retain: 1 }, { delete: 5 }])).toBe(3);
	});
});

/** The place itself, or the one before it when a browser's caret could not stand there (inside a surrogate pair). */
const wholeLetter = (text: string, at: number): number => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at);

/** A small seeded generator (mulberry32), so that a failing run can be repeated. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}
