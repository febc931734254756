/** The providers around everything, and the list of screens by address. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Outlet, Route, Routes, useLocation } from 'react-router';
import { commonMessages } from './lib/common-messages.ts';
import { ErrorBoundary } from './lib/error-boundary.tsx';
import { Loading } from './lib/loading.tsx';
import { LocaleProvider } from './lib/locale-provider.tsx';
import { mayRetry } from './lib/may-retry.ts';
import { useText } from './lib/text.tsx';
import { cssVariablesResolver, theme } from './ui/theme.ts';

const Home = lazy(() => import('./screens/home.tsx'));
const Create = lazy(() => import('./screens/create.tsx'));
const Join = lazy(() => import('./screens/join.tsx'));
const Rejoin = lazy(() => import('./screens/rejoin.tsx'));
const FacilitatorLink = lazy(() => import('./screens/facilitator-link.tsx'));
const Workshop = lazy(() => import('./screens/workshop.tsx'));
const Room = lazy(() => import('./screens/room.tsx'));
const Plan = lazy(() => import('./screens/plan.tsx'));
const Lead = lazy(() => import('./screens/lead.tsx'));
const Doors = lazy(() => import('./screens/doors.tsx'));
const Outcome = lazy(() => import('./screens/outcome.tsx'));
const FollowUp = lazy(() => import('./screens/follow-up.tsx'));
const Privacy = lazy(() => import('./screens/privacy.tsx'));
const Afterwards = lazy(() => import('./screens/afterwards.tsx'));
const Roster = lazy(() => import('./screens/roster.tsx'));
const NotFound = lazy(() => import('./screens/not-found.tsx'));

const queries = new QueryClient({ defaultOptions: { queries: { retry: mayRetry, refetchOnWindowFocus: false }, mutations: { retry: false } } });
const schemeManager = localStorageColorSchemeManager({ key: 'rembuk:color-scheme' });

function Frame() {
	const t = useText(commonMessages);
	return (
		<>
			<button type="button" className="skip-link" onClick={skipToMain}>
				{t('skip-to-content')}
			</button>
			<ErrorBoundary place={useLocation().pathname}>
				<Suspense fallback={<Loading />}>
					<Outlet />
				</Suspense>
			</ErrorBoundary>
		</>
	);
}

/** A button and no link: a fragment of our own would replace the one that carries a code or a secret. */
function skipToMain() {
	const main = document.getElementById('main');
	main?.setAttribute('tabindex', '-1');
	main?.focus();
}

export function App() {
	return (
		<MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto" colorSchemeManager={schemeManager}>
			<QueryClientProvider client={queries}>
				<LocaleProvider>
					<ModalsProvider>
						<Notifications position="top-center" />
						<BrowserRouter>
							<Routes>
								<Route element={<Frame />}>
									<Route index element={<Home />} />
									<Route path="new" element={<Create />} />
									<Route path="j" element={<Join />} />
									<Route path="rejoin" element={<Rejoin />} />
									<Route path="f" element={<FacilitatorLink />} />
									<Route path="privacy" element={<Privacy />} />
									<Route path="o/:token" element={<Outcome />} />
									<Route path="follow-up" element={<FollowUp />} />
									<Route path="w/:workshopId" element={<Workshop />}>
										<Route index element={<Room />} />
										<Route path="r/:roomId" element={<Room />} />
										<Route path="plan" element={<Plan />} />
										<Route path="lead" element={<Lead />} />
										<Route path="doors" element={<Doors />} />
										<Route path="roster" element={<Roster />} />
										<Route path="afterwards" element={<Afterwards />} />
									</Route>
									<Route path="*" element={<NotFound />} />
								</Route>
							</Routes>
						</BrowserRouter>
					</ModalsProvider>
				</LocaleProvider>
			</QueryClientProvider>
		</MantineProvider>
	);
}
