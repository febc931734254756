/** The query of the plan in the address: a link shows what its sender saw, and the back button does not walk through letters. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type PlanQuery, readQuery, writeQuery } from './plan-query.ts';

export function usePlanQuery(): [PlanQuery, (change: Partial<PlanQuery>) => void] {
	const [params, setParams] = useSearchParams();
	const query = useMemo(() => readQuery(params), [params]);
	const change = useCallback(
		(fields: Partial<PlanQuery>) => setParams((old) => writeQuery(old, { ...readQuery(old), ...fields }), { replace: true }),
		[setParams],
	);
	return [query, change];
}
