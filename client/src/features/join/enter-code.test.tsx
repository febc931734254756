import { fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { cleanPage, renderPage } from '../../lib/testing/render-page.tsx';
import { EnterCode } from './enter-code.tsx';

function Address() {
	const { pathname, hash } = useLocation();
	return <output>{pathname + hash}</output>;
}
const open = () =>
	renderPage(
		<>
			<EnterCode />
			<Address />
		</>,
	);
const field = () => screen.getByLabelText<HTMLInputElement>('Kode workshop');
const address = () => screen.getByRole('status').textContent;
const enter = () => fireEvent.click(screen.getByRole('button', { name: 'Masuk' }));
const paste = (text: string) => fireEvent.paste(field(), { clipboardData: { getData: () => text } });

afterEach(cleanPage);

test.each(['abcd-2345', ' ABCD 2345\n', 'http://192.168.1.7:3000/j#ABCD-2345', 'abcd2345xyz'])('%j, pasted, is the code', (text) => {
	open();
	paste(text);
	expect(field().value).toBe('ABCD2345');
	enter();
	expect(address()).toBe('/j#ABCD-2345');
});

test('a code that is too short, or has symbols that codes never use, is told apart', () => {
	open();
	fireEvent.change(field(), { target: { value: 'ABC' } });
	enter();
	expect(screen.getByText('Kode terdiri atas delapan huruf dan angka.')).toBeTruthy();
	fireEvent.change(field(), { target: { value: 'ABCD0O45' } });
	expect(screen.queryByText('Kode terdiri atas delapan huruf dan angka.')).toBeNull();
	enter();
	expect(screen.getByText(/Kode tidak memakai 0, O\./)).toBeTruthy();
	expect(field().getAttribute('aria-invalid')).toBe('true');
	expect(address()).toBe('/');
});
