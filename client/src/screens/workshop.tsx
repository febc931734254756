/** Everything inside a workshop: opens it once for the screens below. */
import { Suspense } from 'react';
import { Outlet, useParams } from 'react-router';
import { Loading } from '../lib/loading.tsx';
import { WorkshopProvider } from '../workshop/workshop-provider.tsx';

export default function Workshop() {
	const { workshopId = '' } = useParams();
	return (
		<WorkshopProvider key={workshopId} workshopId={workshopId}>
			<Suspense fallback={<Loading />}>
				<Outlet />
			</Suspense>
		</WorkshopProvider>
	);
}
