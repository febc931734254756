import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

describe('cleanText', () => {
	it('knows every line end', () => {
		expect(cleanText('a\r\nb\rc\u000bd\u000ce\u0085f\u2028g\u2029h\ni')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
	});

	it('drops what no file may hold and keeps tabs', () => {
		expect(cleanText('a\u0000b\u0007c\u001bd\u007fe\u009ff\ufffeg\uffffh\ti')).toBe('abcdefgh\ti');
	});

	it('lets nobody turn the words around his own about', () => {
		expect(cleanText('\u202eterbalik\u202c, \u2067kanan\u2069 dan \u202a\u202bbiasa\u202c\u202c')).toBe('terbalik, kanan dan biasa');
		const names = 'محمد \u200f(علي) שלום\u200e! می\u200cخواهم';
		expect(cleanText(names)).toBe(names);
	});

	it('marks half a character and keeps whole ones of every script', () => {
		expect(cleanText('\ud83d x \udc4d')).toBe('\ufffd x \ufffd');
		const scripts = '👩‍⚕️ ꦮꦺꦢꦁ العربية 社会福祉 ไทย é 🇮🇩';
		expect(cleanText(scripts)).toBe(scripts);
	});
});
