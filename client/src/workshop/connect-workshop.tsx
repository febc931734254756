/** Connects the workshop room and turns its document into what {@link WorkshopContext} promises. */

import type { getWorkshop } from '@rembuk/shared/api/get-workshop';
import { performPower } from '@rembuk/shared/api/perform-power';
import { must } from '@rembuk/shared/assert';
import { parseCode } from '@rembuk/shared/ids';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { viewWorkshop, WORKSHOP_ROOT, type WorkshopView } from '@rembuk/shared/workshop/workshop-doc';
import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import type * as z from 'zod/mini';
import { call } from '../lib/api.ts';
import { Loading } from '../lib/loading.tsx';
import { readAs } from '../lib/session-as.ts';
import { useText } from '../lib/text.tsx';
import type { RoomConnection } from '../sync/open-room.ts';
import { useBringLeft, useRoom, useRoomStatus } from '../sync/use-room.ts';
import { CannotOpen } from './cannot-open.tsx';
import { readCounts, readOnline } from './read-awareness.ts';
import { useServerNow } from './use-server-now.ts';
import { type Me, WorkshopContext, type WorkshopContextValue } from './workshop-context.ts';
import { workshopMessages } from './workshop-messages.ts';

/** The server's answer, and when it was asked (this device's clock). */
export type WorkshopState = z.output<(typeof getWorkshop)['replies'][200]> & { askedAt: number };

interface Props {
	state: WorkshopState;
	onRetry(): void;
	/** Told beside the reason (a refusal code) why the workshop cannot be opened. */
	apart?(code: string): ReactNode;
	children: ReactNode;
}

export function ConnectWorkshop({ state, onRetry, apart, children }: Props) {
	const t = useText(workshopMessages);
	const { workshopId, me } = state;
	const as = readAs(workshopId);
	const roomId = must(
		state.rooms.find((room) => room.kind === 'workshop'),
		'a workshop without a workshop room',
	).roomId;
	const connection = useRoom({ roomId, owner: me.participantId, as, workshopId });
	const status = useRoomStatus(connection);
	useBringLeft({ owner: me.participantId, as, workshopId });

	if (status.phase === 'ended' || status.phase === 'refused') {
		const code = status.reason ?? 'session-ended';
		return (
			<CannotOpen code={code} onRetry={onRetry}>
				{apart?.(code)}
			</CannotOpen>
		);
	}
	if (!connection) return <Loading>{t('opening')}</Loading>;
	return (
		<Connected key={status.generation} state={state} roomId={roomId} as={as} connection={connection}>
			{children}
		</Connected>
	);
}

type ConnectedProps = Pick<WorkshopContextValue, 'roomId' | 'as' | 'connection'> & { state: WorkshopState; children: ReactNode };

function Connected({ state, roomId, as, connection, children }: ConnectedProps) {
	const t = useText(workshopMessages);
	const status = useRoomStatus(connection);
	const { doc } = connection;
	const view = useLiveView(doc);
	const serverNow = useServerNow(state, connection);
	const { workshopId, code, joinUrl } = state;
	const me = useMemo(() => readMe(view, state), [view, state]);

	const power = useCallback<WorkshopContextValue['power']>((name, args) => call(performPower, { params: { id: workshopId, name }, body: args }), [workshopId]);
	const value = useMemo<WorkshopContextValue>(
		() => ({
			workshopId,
			roomId,
			as,
			code: parseCode(view.info()?.code ?? code) ?? code,
			joinUrl,
			doc,
			connection,
			view,
			me,
			serverNow,
			counts: () => readCounts(connection.awareness),
			online: () => readOnline(connection.awareness),
			power,
		}),
		[view, me, doc, connection, roomId, as, code, joinUrl, workshopId, serverNow, power],
	);

	if (!view.info())
		return status.phase === 'offline' ? <CannotOpen code="offline" onRetry={() => window.location.reload()} /> : <Loading>{t('opening')}</Loading>;
	return <WorkshopContext.Provider value={value}>{children}</WorkshopContext.Provider>;
}

function readMe(view: WorkshopView, { me }: WorkshopState): Me {
	const person = view.person(me.participantId);
	const role = person?.role ?? me.role;
	return {
		id: me.participantId,
		name: person?.name ?? me.name,
		role,
		sector: person ? person.sector : me.sector,
		roomId: person ? person.roomId : me.roomId,
		colour: person?.colour ?? 'currentColor',
		isLeader: isLeader(role),
	};
}

/** The document's view, a new object on every change of the workshop root, so that whoever depends on it re-renders. */
function useLiveView(doc: RoomConnection['doc']): WorkshopView {
	const store = useMemo(() => {
		let view = viewWorkshop(doc);
		return {
			get: () => view,
			subscribe(changed: () => void) {
				const root = doc.getMap(WORKSHOP_ROOT);
				const renew = () => {
					view = viewWorkshop(doc);
					changed();
				};
				root.observe(renew);
				renew(); // what came between the first drawing and now
				return () => root.unobserve(renew);
			},
		};
	}, [doc]);
	return useSyncExternalStore(store.subscribe, store.get);
}
