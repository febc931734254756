import { TOO_LARGE_NOTICE } from '@rembuk/shared/api/import-workshop';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { cleanWorkshop, renderWorkshop } from '../../workshop/testing/render-workshop.tsx';
import { useExport } from './use-export.ts';

afterEach(() => {
	cleanWorkshop();
	vi.unstubAllGlobals();
});

function Menu({ notice }: { notice?: string }) {
	const { told, take } = useExport('w1');
	const make = async () => ({ blob: new Blob(['x'.repeat(1_048_577)]), fileName: 'rembuk.json', notice });
	return (
		<>
			<button type="button" onClick={() => void take('json', 'JSON', make)}>
				take
			</button>
			<output data-failure={told.isFailure}>{told.words}</output>
		</>
	);
}

it.each([
	['nothing more of a file that comes back', undefined, 'id', 'false', /^Terunduh: rembuk\.json$/],
	['of an archive that is too large that it does not, with its size', TOO_LARGE_NOTICE, 'en', 'true', /has 2 MB, and Rembuk takes back at most 64 MB/],
	['it in Indonesian too', TOO_LARGE_NOTICE, 'id', 'true', /2 MB, sedangkan Rembuk mengimpor paling banyak 64 MB/],
] as const)('says %s', async (_, notice, locale, isFailure, words) => {
	vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => '#x', revokeObjectURL: () => undefined }));
	renderWorkshop(<Menu {...(notice && { notice })} />, { locale });
	await act(async () => screen.getByText('take').click());
	expect(screen.getByRole('status').textContent).toMatch(words);
	expect(screen.getByRole('status').dataset.failure).toBe(isFailure);
});
