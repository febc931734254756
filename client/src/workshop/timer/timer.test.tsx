import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../lib/api.ts';
import { cleanWorkshop, GROUP, renderWorkshop, workshopDoc } from '../testing/render-workshop.tsx';
import { TimerAnnouncer } from './timer-announcer.tsx';
import { TimerControls } from './timer-controls.tsx';
import { TimerFace } from './timer-face.tsx';

const START = 1_000_000;
/** Lets time go by (ms). */
const pass = (ms: number) =>
	act(() => {
		vi.advanceTimersByTime(ms);
	});

beforeEach(() => {
	vi.useFakeTimers({ now: START });
});
afterEach(() => {
	cleanWorkshop();
	vi.useRealTimers();
});
const serverNow = () => Date.now() + 90_000; // this device's clock is wrong by a minute and a half

describe('the timer on the page', () => {
	it('counts down by the server’s clock, announces its marks, and says in words that time is up', () => {
		const doc = workshopDoc();
		writeWorkshop(doc).setOne('clock', { minutes: 2, endsAt: serverNow() + 62_000 });
		const { container } = renderWorkshop(
			<>
				<TimerFace roomId={GROUP} />
				<TimerAnnouncer roomId={GROUP} />
			</>,
			{ doc, more: { serverNow } },
		);
		const face = screen.getByRole('timer');
		expect(face.getAttribute('aria-label')).toBe('Sisa waktu: 1:02');
		pass(1100);
		expect(face.getAttribute('aria-label')).toBe('Sisa waktu: 1:01');
		for (let second = 0; second < 3; second++) pass(1000);
		expect(container.querySelector('output')?.textContent).toBe('Tinggal satu menit.');
		for (let second = 0; second < 60; second++) pass(1000);
		expect(face.textContent).toContain('Waktu habis');
		expect(container.querySelector('output')?.textContent).toContain('Waktu habis.');
	});

	it('shows nothing while no timer has been started', () => {
		renderWorkshop(<TimerFace roomId={GROUP} />);
		expect(screen.queryByRole('timer')).toBeNull();
	});
});

describe('the timer’s controls', () => {
	it('starts with the phase’s minutes, and asks for a room’s own timer when given one', async () => {
		const doc = workshopDoc();
		const { setOne, setRow } = writeWorkshop(doc);
		setRow('phase', 'ideas', { kind: 'breakout', minutes: 20, title: 'Curah pendapat', order: 0 });
		setOne('phase', { key: 'ideas', since: 1 });
		const power = vi.fn(async () => ({}));
		renderWorkshop(<TimerControls roomId={GROUP} />, { doc, me: 'fajar', more: { power } });
		await act(async () => fireEvent.click(screen.getByText('Mulai')));
		expect(power).toHaveBeenCalledWith('start-timer', { minutes: 20, roomId: GROUP });
	});

	it('adds, pauses and stops while it runs; says why when the server refuses', async () => {
		const doc = workshopDoc();
		writeWorkshop(doc).setOne('clock', { minutes: 2, endsAt: Date.now() + 60_000 });
		const power = vi.fn(async (name: string) => {
			if (name === 'pause-timer') throw new ApiError('facilitator-only', 403, 'Hanya fasilitator yang boleh.');
			return {};
		});
		renderWorkshop(<TimerControls />, { doc, me: 'fajar', more: { power, serverNow: Date.now } });
		await act(async () => fireEvent.click(screen.getByText('+5 menit')));
		expect(power).toHaveBeenCalledWith('extend-timer', { minutes: 5 });
		await act(async () => fireEvent.click(screen.getByText('Jeda')));
		expect(screen.getByRole('alert').textContent).toBe('Hanya fasilitator yang boleh.');
	});
});
