import { describe, expect, it } from 'vitest';
import { embeddedRuns, fontsFor } from './embedded.ts';

describe('letters that many machines have no font for', () => {
	it('ask for the font that the document carries, whole clusters at a time', () => {
		expect(embeddedRuns('Halo 👩‍👩‍👧‍👦👍🏽 dan 🇮🇩!')).toEqual([
			{ text: 'Halo ' },
			{ text: '👩‍👩‍👧‍👦👍🏽', font: 'Noto Emoji' },
			{ text: ' dan ' },
			{ text: '🇮🇩', font: 'Noto Emoji' },
			{ text: '!' },
		]);
		expect(embeddedRuns('ꦱꦸꦤꦂꦠ Sunarta')).toEqual([{ text: 'ꦱꦸꦤꦂꦠ', font: 'Noto Sans Javanese' }, { text: ' Sunarta' }]);
		expect(embeddedRuns('1️⃣ dan ❤️')).toEqual([{ text: '1️⃣', font: 'Noto Emoji' }, { text: ' dan ' }, { text: '❤️', font: 'Noto Emoji' }]);
	});

	it('leave digits, signs and every other script as they are, and lose no word', () => {
		for (const words of ['', 'Aksi 3 #1 * © ™ → 22 Juli 2019', 'مرحبا', '社会福祉士', 'half \ufffd']) expect(embeddedRuns(words)).toEqual([{ text: words }]);
		const mixed = 'a👍b ꦱ 👩‍⚕️ c';
		expect(
			embeddedRuns(mixed)
				.map(({ text }) => text)
				.join(''),
		).toBe(mixed);
	});

	it('bring their font along only where they stand', () => {
		expect(fontsFor('Rencana Tindak Lanjut 2019')).toEqual([]);
		expect(fontsFor('👍').map(({ name }) => name)).toEqual(['Noto Emoji']);
		expect(fontsFor('ꦱ 👍').map(({ name, data }) => [name, data.length > 100_000])).toEqual([
			['Noto Sans Javanese', true],
			['Noto Emoji', true],
		]);
	});
});
