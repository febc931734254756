/** Everything inside a workshop: opens it once for the screens below. */
import { Suspense, useEffect } from 'react';
import { Outlet, useNavigate, useParams } from 'react-router';
import { KeptApart } from '../features/kept-copies/kept-apart.tsx';
import { Loading } from '../lib/loading.tsx';
import { myWorkshop } from '../lib/my-workshops.ts';
import { takeWanted } from '../lib/wanted-place.ts';
import { WorkshopProvider } from '../workshop/workshop-provider.tsx';

/** When everything else has come (ms). */
const PLAN_AFTER = 5000;

export default function Workshop() {
	const { workshopId = '' } = useParams();
	return (
		<WorkshopProvider key={workshopId} workshopId={workshopId} apart={(code) => <KeptOfMine workshopId={workshopId} code={code} />}>
			<Suspense fallback={<Loading />}>
				<Outlet />
			</Suspense>
			<GoOn workshopId={workshopId} />
			<FetchPlan />
		</WorkshopProvider>
	);
}

/** This browser may hold two people of a workshop: who leads it, and the same person taking part. */
function KeptOfMine({ workshopId, code }: { workshopId: string; code: string }) {
	const mine = myWorkshop(workshopId);
	const owners = new Set([mine?.leaderId, mine?.person?.participantId].filter((id) => id !== undefined));
	return [...owners].map((owner) => <KeptApart key={owner} owner={owner} isDeleted={code === 'workshop-deleted'} />);
}

/** Whoever followed a link and had to come in first goes on to where it leads. */
function GoOn({ workshopId }: { workshopId: string }) {
	const navigate = useNavigate();
	useEffect(() => {
		const wanted = takeWanted(workshopId);
		if (wanted !== undefined) void navigate(wanted, { replace: true });
	}, [workshopId, navigate]);
	return null;
}

/** The plan is one step from every room, and the network may be gone by then. */
function FetchPlan() {
	useEffect(() => {
		const timer = setTimeout(() => void import('./plan.tsx').catch(() => undefined), PLAN_AFTER);
		return () => clearTimeout(timer);
	}, []);
	return null;
}
