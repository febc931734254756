/** The door of a workshop, as the server shows it to somebody who has not joined. */
import { getDoor } from '@rembuk/shared/api/get-door';
import { useQuery } from '@tanstack/react-query';
import { ApiError, call } from '../../lib/api.ts';

const ask = (code: string) => call(getDoor, { params: { code } });
export type Door = Awaited<ReturnType<typeof ask>>;

/** How often the groups' counts are asked anew while somebody chooses (ms). */
const LOOK_EVERY = 10_000;

/** The door behind a code; `code` null asks nothing. */
export const useDoor = (code: string | null) =>
	useQuery({
		queryKey: ['door', code],
		queryFn: () => ask(code ?? ''),
		enabled: code !== null,
		refetchInterval: (query) => {
			const { error } = query.state;
			return error instanceof ApiError && error.code !== 'offline' ? false : LOOK_EVERY;
		},
	});
