import { must } from '@rembuk/shared/assert';
import { writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { act, fireEvent, screen } from '@testing-library/react';
import { useContext, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_STATUS, type RoomStatus } from '../../sync/room-status.ts';
import { cleanWorkshop, GROUP, OTHER_GROUP, renderWorkshop, workshopDoc } from '../../workshop/testing/render-workshop.tsx';
import { WorkshopContext } from '../../workshop/workshop-context.ts';
import { Announcements } from './announcements.tsx';
import { MovedNotice } from './moved-notice.tsx';
import { SaveBadge } from './save-badge.tsx';

const live: RoomStatus = { ...FIRST_STATUS, phase: 'live', saved: true };

/** Lets time go by (ms). */
const pass = (ms: number) =>
	act(() => {
		vi.advanceTimersByTime(ms);
	});

beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	sessionStorage.clear();
});
afterEach(() => {
	cleanWorkshop();
	vi.useRealTimers();
});

describe('the badge', () => {
	it('never says saved before everything has been, and says it only when that has lasted', () => {
		const { rerender } = renderWorkshop(<SaveBadge board={live} others={[]} />);
		const show = (board: RoomStatus) => rerender(<SaveBadge board={board} others={[]} />);
		expect(screen.getByText('Tersimpan')).toBeTruthy();
		show({ ...live, saved: false, unsaved: 1 });
		expect(screen.queryByText('Tersimpan')).toBeNull();
		expect(screen.getByText('Menyimpan…')).toBeTruthy();
		pass(1000);
		show(live);
		expect(screen.queryByText('Tersimpan')).toBeNull();
		pass(500);
		expect(screen.getByText('Tersimpan')).toBeTruthy();
	});

	it('counts what takes long to be saved', () => {
		const { rerender } = renderWorkshop(<SaveBadge board={live} others={[]} />);
		rerender(<SaveBadge board={{ ...live, saved: false, unsaved: 2 }} others={[]} />);
		pass(1500);
		expect(screen.getByText('Menyimpan…')).toBeTruthy();
		pass(1000);
		expect(screen.getByText('Menyimpan… 2 butir belum tersimpan')).toBeTruthy();
		rerender(<SaveBadge board={live} others={[]} />);
		pass(500);
		expect(screen.getByText('Tersimpan')).toBeTruthy();
	});

	it('does not flicker while one room is back and another is not yet: a count falls late, and rises at once', () => {
		const lost: RoomStatus = { ...live, phase: 'offline', saved: false };
		const { rerender, container } = renderWorkshop(<SaveBadge board={live} others={[live]} />);
		const shown: (string | undefined)[] = [];
		const show = (board: RoomStatus, workshop: RoomStatus) => {
			rerender(<SaveBadge board={board} others={[workshop]} />);
			shown.push(container.querySelector('[data-kind]')?.textContent ?? undefined);
		};
		show({ ...lost, unsaved: 3 }, lost);
		for (let letter = 0; letter < 20; letter++) {
			show(live, lost);
			pass(25);
			show({ ...live, saved: false, unsaved: 1 }, lost);
			pass(25);
		}
		const [three, one, none] = ['Luring: 3 butir disimpan di sini', 'Luring: 1 butir disimpan di sini', 'Luring'];
		expect(shown.filter((words, n) => words !== shown[n - 1])).toEqual([three, one]);
		show(live, lost);
		expect(shown.at(-1)).toBe(one);
		pass(500);
		show(live, lost);
		expect(shown.at(-1)).toBe(none);
		show({ ...live, saved: false, unsaved: 2 }, lost);
		expect(shown.at(-1)).toBe('Luring: 2 butir disimpan di sini');
		show(live, live);
		expect(shown.at(-1)).toBe('Tersimpan');
	});

	it('does not call slow what is saved letter by letter', () => {
		const { rerender, container } = renderWorkshop(<SaveBadge board={live} others={[]} />);
		for (let letter = 0; letter < 80; letter++) {
			rerender(<SaveBadge board={{ ...live, saved: false, unsaved: 1 }} others={[]} />);
			pass(30);
			expect(container.querySelector('[data-kind]')?.textContent).toBe('Menyimpan…');
			rerender(<SaveBadge board={live} others={[]} />);
			pass(30);
			expect(container.querySelector('[data-kind]')?.textContent).toBe('Menyimpan…');
		}
	});

	it('says once that the server cannot save, and that it can again', () => {
		const { rerender, container } = renderWorkshop(<SaveBadge board={live} others={[]} />);
		const failing: RoomStatus = { ...live, saved: false, unsaved: 1, reason: 'storage-failed' };
		const heard = new Set<string | null | undefined>();
		for (const phase of ['live', 'offline', 'live', 'offline'] as const) {
			rerender(<SaveBadge board={{ ...failing, phase }} others={[]} />);
			expect(screen.getByText('Server gagal menyimpan; 1 butir disimpan di sini')).toBeTruthy();
			heard.add(container.querySelector('output')?.textContent);
		}
		expect([...heard]).toEqual(['Server gagal menyimpan. Tulisan Anda dicoba lagi terus; jangan tutup halaman ini.']);
		rerender(<SaveBadge board={live} others={[]} />);
		pass(500);
		expect(container.querySelector('output')?.textContent).toBe('Server menyimpan lagi.');
	});

	it('counts what is kept here, and says aloud that the connection is lost and back', () => {
		const { rerender, container } = renderWorkshop(<SaveBadge board={live} others={[]} />);
		rerender(<SaveBadge board={{ ...live, phase: 'offline', saved: false, unsaved: 3 }} others={[]} />);
		expect(screen.getByText('Luring: 3 butir disimpan di sini')).toBeTruthy();
		expect(container.querySelector('output')?.textContent).toBe('Sambungan terputus. Anda dapat terus menulis.');
		rerender(<SaveBadge board={live} others={[]} />);
		expect(container.querySelector('output')?.textContent).toBe('Tersambung lagi.');
	});
});

describe('an announcement', () => {
	it('is shown until it is closed, and stays closed; an old one is no news', () => {
		const doc = workshopDoc();
		writeWorkshop(doc).setOne('announcement', { id: 'a1', text: 'Istirahat sebentar', at: 900_000 });
		const { unmount } = renderWorkshop(<Announcements />, { doc });
		expect(screen.getByText('Istirahat sebentar')).toBeTruthy();
		fireEvent.click(screen.getByLabelText('Tutup'));
		expect(screen.queryByText('Istirahat sebentar')).toBeNull();
		unmount();
		renderWorkshop(<Announcements />, { doc });
		expect(screen.queryByText('Istirahat sebentar')).toBeNull();
		writeWorkshop(doc).setOne('announcement', { id: 'a2', text: 'Dulu sekali', at: 1_000_000 - 3_600_000 });
		renderWorkshop(<Announcements />, { doc });
		expect(screen.queryByText('Dulu sekali')).toBeNull();
	});
});

describe('being moved', () => {
	function move(mayStay: boolean) {
		const onGo = vi.fn();
		let moveTo: (roomId: string) => void = () => undefined;
		function Moving() {
			const value = must(useContext(WorkshopContext), 'a workshop');
			const [roomId, setRoomId] = useState(GROUP);
			moveTo = setRoomId;
			return (
				<WorkshopContext.Provider value={{ ...value, me: { ...value.me, roomId } }}>
					<MovedNotice roomId={GROUP} mayStay={mayStay} onGo={onGo} />
				</WorkshopContext.Provider>
			);
		}
		renderWorkshop(<Moving />);
		act(() => moveTo(OTHER_GROUP));
		return onGo;
	}
	it('tells where to and goes there after a while', () => {
		const onGo = move(true);
		expect(screen.getByText('Anda dipindahkan ke ruang “Pengatur”')).toBeTruthy();
		for (let second = 0; second < 9; second++) pass(1000);
		expect(onGo).not.toHaveBeenCalled();
		for (let second = 0; second < 2; second++) pass(1000);
		expect(onGo).toHaveBeenCalledExactlyOnceWith(OTHER_GROUP);
	});
	it('goes nowhere when the person stays', () => {
		const onGo = move(true);
		fireEvent.click(screen.getByText('Tetap di sini'));
		for (let second = 0; second < 20; second++) pass(1000);
		expect(onGo).not.toHaveBeenCalled();
	});
	it('offers no staying in a room that is closed to the person', () => {
		move(false);
		expect(screen.getByText('Pindah sekarang')).toBeTruthy();
		expect(screen.queryByText('Tetap di sini')).toBeNull();
	});
});
