/** For tests: draws a component inside a workshop that lives in a document of this page alone. No server, no socket. */
import { MantineProvider } from '@mantine/core';
import { must } from '@rembuk/shared/assert';
import { newRoomId } from '@rembuk/shared/ids';
import type { Locale } from '@rembuk/shared/text/locale';
import { isLeader, type Role } from '@rembuk/shared/workshop/roles';
import { type Person, type Topic, viewWorkshop, writeWorkshop } from '@rembuk/shared/workshop/workshop-doc';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { LocaleContext } from '../../lib/text.tsx';
import type { RoomConnection } from '../../sync/open-room.ts';
import { FIRST_STATUS } from '../../sync/room-status.ts';
import { readOnline } from '../read-awareness.ts';
import { WorkshopContext, type WorkshopContextValue } from '../workshop-context.ts';

export const WORKSHOP_ROOM = newRoomId();
export const PLENARY = newRoomId();
export const GROUP = newRoomId();
export const OTHER_GROUP = newRoomId();

const topic = (title: string, order: number): Omit<Topic, 'key'> => ({ title, order, closed: false, question: `Apa yang harus dilakukan? ${order}` });
const person = (name: string, role: Role, roomId?: string): Omit<Person, 'id'> => ({ name, role, roomId, joinedAt: 1, colour: '#777777' });

/** A workshop of two groups with Ani (group), Budi (other group), Citra (observer) and Fajar (facilitator). */
export function workshopDoc(): Y.Doc {
	const doc = new Y.Doc();
	const { setOne, setRow } = writeWorkshop(doc);
	setOne('info', { title: 'Workshop RUU', date: '2019-07-22', timezone: 'Asia/Jakarta', organisers: [], supportedBy: [], language: 'id', code: 'ABCD2345' });
	setRow('room', WORKSHOP_ROOM, { kind: 'workshop', locked: false, open: false, order: 0 });
	setRow('room', PLENARY, { kind: 'plenary', locked: false, open: false, order: 1 });
	setRow('room', GROUP, { kind: 'breakout', topicKey: 'users', locked: false, open: false, order: 2 });
	setRow('room', OTHER_GROUP, { kind: 'breakout', topicKey: 'regulators', locked: false, open: false, order: 3 });
	setRow('topic', 'users', topic('Pengguna jasa', 0));
	setRow('topic', 'regulators', topic('Pengatur', 1));
	setRow('sector', 'academic', { title: 'Akademisi', order: 0 });
	setRow('person', 'ani', person('Ani', 'participant', GROUP));
	setRow('person', 'budi', person('Budi', 'participant', OTHER_GROUP));
	setRow('person', 'citra', person('Citra', 'observer'));
	setRow('person', 'fajar', person('Fajar', 'facilitator'));
	const plan = doc.getMap('plan');
	plan.set('stakeholder:dpr', { title: { id: 'Komisi VIII DPR', en: 'House Commission VIII' }, order: 0 });
	plan.set('milestone:passed', { title: { id: 'RUU disahkan', en: 'The bill is passed' }, order: 0 });
	return doc;
}

/** A connection that is live and saved and sends nothing. */
export function quietConnection(doc: Y.Doc, roomId: string, owner: string): RoomConnection {
	const awareness = new Awareness(doc);
	const status = { ...FIRST_STATUS, phase: 'live' as const, saved: true };
	return {
		roomId,
		owner,
		doc,
		awareness,
		status: () => status,
		onStatus: () => () => undefined,
		onHint: () => () => undefined,
		setPresence: (change) => awareness.setLocalState({ ...awareness.getLocalState(), ...change }),
		close: () => awareness.destroy(),
	};
}

interface Options {
	doc?: Y.Doc;
	me?: string;
	locale?: Locale;
	more?: Partial<WorkshopContextValue>;
}

/** Renders inside the workshop; everything is taken away by {@link cleanWorkshop}. */
export function renderWorkshop(children: ReactNode, { doc = workshopDoc(), me: meId = 'ani', locale = 'id', more = {} }: Options = {}) {
	standIns();
	const connection = quietConnection(doc, WORKSHOP_ROOM, meId);
	const view = viewWorkshop(doc);
	const { id, ...mine } = must(view.person(meId), meId);
	const value: WorkshopContextValue = {
		workshopId: 'w1',
		roomId: WORKSHOP_ROOM,
		me: { id, ...mine, isLeader: isLeader(mine.role) },
		as: undefined,
		code: 'ABCD2345',
		joinUrl: 'http://localhost/j#ABCD-2345',
		doc,
		connection,
		view,
		serverNow: () => 1_000_000,
		counts: () => ({}),
		online: () => readOnline(connection.awareness),
		power: async () => ({}),
		...more,
	};
	const wrapper = ({ children: inside }: { children: ReactNode }) => (
		<MantineProvider env="test">
			<LocaleContext.Provider value={{ locale, setLocale: () => undefined }}>
				<WorkshopContext.Provider value={value}>{inside}</WorkshopContext.Provider>
			</LocaleContext.Provider>
		</MantineProvider>
	);
	const page = render(children, { wrapper });
	closers.push(() => connection.close());
	return { ...page, doc, value };
}

const closers: (() => void)[] = [];

/** Takes everything away; for `afterEach`. */
export function cleanWorkshop(): void {
	cleanup();
	for (const close of closers.splice(0)) close();
}

/** What jsdom lacks and Mantine asks for. */
function standIns(): void {
	window.matchMedia ??= (query) =>
		({
			matches: false,
			media: query,
			addEventListener: () => undefined,
			removeEventListener: () => undefined,
			addListener: () => undefined,
			removeListener: () => undefined,
		}) as unknown as MediaQueryList;
	window.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
	Element.prototype.scrollIntoView ??= () => undefined;
}
