import { expect, it } from 'vitest';
import { must } from '../../assert.ts';
import { buildReport } from '../build-report.ts';
import type { Report } from '../report.ts';
import { EVENING, fixtureDay } from '../testing/fixture-day.ts';
import { attendancePart } from './attendance-part.ts';

const report = (): Report => buildReport({ ...fixtureDay(), locale: 'id', now: EVENING });
const firstRow = (of: Report) => {
	const table = attendancePart(of).find((block) => block.kind === 'table');
	return must(table?.rows[0], 'the list has somebody');
};

it('says of which workshop it is, when and where: it is handed in by itself', () => {
	const lead = attendancePart(report()).find((block) => block.kind === 'paragraph');
	const words = must(lead?.line, 'a line').map((piece) => (typeof piece === 'string' ? piece : piece.text));
	expect(words.join('')).toBe('Workshop Sosialisasi RUU Pekerja Sosial · Senin, 22 Juli 2019 · Jakarta Pusat');
});

it('gives the time, and above it the day when that was another one, in so few letters that no column breaks them', () => {
	const day = report();
	const [first] = day.attendance;
	expect(firstRow(day)[4]).toEqual([['08.00']]);
	must(first, 'somebody came').joinedAt += 86_400_000 * 40;
	expect(firstRow(day)[4]).toEqual([['31\u00a0Agu\u00a02019'], ['08.00']]);
	expect(firstRow(day)[5]).toEqual([]);
});
