/** Opens a workshop: asks who I am, connects the workshop room, and gives both to the screens inside. Says in words why it cannot. */
import { getWorkshop } from '@rembuk/shared/api/get-workshop';
import { isLeader } from '@rembuk/shared/workshop/roles';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { ApiError, call } from '../lib/api.ts';
import { Loading } from '../lib/loading.tsx';
import { rememberWorkshop } from '../lib/my-workshops.ts';
import { chooseAs, readAs, speakAs } from '../lib/session-as.ts';
import { useText } from '../lib/text.tsx';
import { CannotOpenError } from './cannot-open.tsx';
import { ConnectWorkshop, type WorkshopState } from './connect-workshop.tsx';
import { workshopMessages } from './workshop-messages.ts';

/** Asks anew by itself while the server is away (ms). */
const RETRY_EVERY = 5000;

interface Props {
	workshopId: string;
	/** Told beside the reason (a refusal code) why the workshop cannot be opened. */
	apart?(code: string): ReactNode;
	children: ReactNode;
}

export function WorkshopProvider({ workshopId, apart, children }: Props) {
	const t = useText(workshopMessages);
	speakAs(workshopId); // before the first call, and before any that a child makes while rendering
	const state = useQuery({
		queryKey: ['workshop', workshopId, readAs(workshopId)],
		queryFn: async () => ({ ...(await call(getWorkshop, { params: { id: workshopId } })), askedAt: Date.now() }),
		refetchInterval: ({ state: { error } }) => (error === null || isGoneForGood(error) ? false : RETRY_EVERY),
		staleTime: 0,
	});
	useEffect(() => {
		if (state.data) remember(state.data);
	}, [state.data]);

	if (state.data) {
		return (
			<ConnectWorkshop state={state.data} onRetry={() => void state.refetch()} apart={apart}>
				{children}
			</ConnectWorkshop>
		);
	}
	if (!state.isError) return <Loading>{t('opening')}</Loading>;
	return (
		<CannotOpenError error={state.error} onRetry={() => void state.refetch()}>
			{apart?.(state.error instanceof ApiError ? state.error.code : 'failed')}
		</CannotOpenError>
	);
}

const isGoneForGood = (error: Error): boolean => error instanceof ApiError && error.code === 'workshop-deleted';

/** Pins what this tab is, and keeps the workshop in the list of mine. */
function remember({ workshopId, title, date, code, me }: WorkshopState): void {
	const as = readAs(workshopId) ?? (me.role === 'facilitator' ? 'facilitator' : 'participant');
	chooseAs(workshopId, as);
	const { participantId, name, role } = me;
	const mine = as === 'facilitator' && isLeader(role) ? { isLeader: true, leaderId: participantId } : { person: { participantId, name, role } };
	rememberWorkshop({ workshopId, title, date, code, ...mine });
}
