import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { cleanWorkshop, renderWorkshop } from '../../workshop/testing/render-workshop.tsx';
import { LeftOutList } from './left-out-list.tsx';

afterEach(cleanWorkshop);

const ROOM = 'a'.repeat(32);
const LEFT = [
	{
		path: `documents.boards.${ROOM}.shape:n`,
		reason: 'text-too-long',
		about: { kind: 'note', words: 'Rumah sakit belum tahu', room: { id: 'Pengguna jasa', en: 'Service users' } },
	},
	{ path: 'documents.plan.entries.card:c/who.x', reason: 'bad-value', about: { kind: 'card', words: 'Susun leaflet', isPlenary: true, field: 'who' } },
	{ path: 'documents.workshop.secret:x', reason: 'unknown-kind' },
] as const;

it.each([
	[
		'id',
		[
			'Catatan “Rumah sakit belum tahu”, di “Pengguna jasa” — teksnya terlalu panjang',
			'Kartu aksi “Susun leaflet”, di “Pleno”: penanggung jawab — isinya tidak dapat dibaca',
		],
	],
	[
		'en',
		[
			'Note “Rumah sakit belum tahu”, in “Service users” — its text is too long',
			'Action card “Susun leaflet”, in “Plenary”: who is responsible — its content cannot be read',
		],
	],
] as const)('says in words what is left out, and keeps the path where there are none (%s)', (locale, expected) => {
	renderWorkshop(<LeftOutList named={LEFT} />, { locale });
	const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
	expect(lines.slice(0, 2)).toEqual(expected);
	expect(lines[2]).toContain('documents.workshop.secret:x — ');
});
