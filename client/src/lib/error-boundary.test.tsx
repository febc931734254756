import { fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';
import { cleanPage, renderPage } from './testing/render-page.tsx';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
	cleanPage();
	vi.restoreAllMocks();
});

function Breaks({ cause }: { cause: Error }): never {
	throw cause;
}

test.each([
	new TypeError('Failed to fetch dynamically imported module: http://here/assets/plan.js'),
	new TypeError('error loading dynamically imported module: http://here/assets/plan.js'),
	new TypeError('Importing a module script failed.'),
	new Error('Unable to preload CSS for /assets/plan.css'),
])('a screen that does not come is no stumbling: %s', (cause) => {
	const back = vi.spyOn(window.history, 'back').mockImplementation(() => undefined);
	const { rerender } = renderPage(
		<ErrorBoundary place="/plan">
			<Breaks cause={cause} />
		</ErrorBoundary>,
	);
	expect(screen.getByRole('heading', { name: 'Layar ini belum dapat dimuat' })).toBeTruthy();
	fireEvent.click(screen.getByRole('button', { name: 'Kembali' }));
	expect(back).toHaveBeenCalledOnce();
	rerender(<ErrorBoundary place="/room">ruang</ErrorBoundary>);
	expect(screen.getByText('ruang')).toBeTruthy(); // elsewhere all is well
});

test('what breaks while drawing is told as such', () => {
	renderPage(
		<ErrorBoundary place="/room">
			<Breaks cause={new TypeError('x is undefined')} />
		</ErrorBoundary>,
	);
	expect(screen.getByRole('heading', { name: 'Halaman ini tersandung' })).toBeTruthy();
});
