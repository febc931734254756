/** The screens of the product by name: where each lies, whose eyes see it, and when it is ready to be looked at. */
import type { BrowserContext, Page } from '@playwright/test';
import { request } from './call.ts';
import type { Stage } from './stage.ts';

export interface Screen {
	name: string;
	as: 'nobody' | 'participant' | 'facilitator';
	path(stage: Stage): string;
	ready(page: Page): Promise<void>;
}

const heading = (page: Page) => page.getByRole('heading').first().waitFor();
const canvas = (page: Page) => page.locator('.tl-note__container').first().waitFor();
/** A narrow screen has the writing page instead of the canvas. */
const room = (page: Page) => ((page.viewportSize()?.width ?? 0) < 700 ? page.getByRole('textbox').first().waitFor() : canvas(page));

/** The group in which the screens' participant sits. */
export const GROUP = 'regulators';

export const SCREENS: Screen[] = [
	{ name: 'home', as: 'nobody', path: () => '/', ready: heading },
	{ name: 'new', as: 'nobody', path: () => '/new', ready: heading },
	{
		name: 'join',
		as: 'nobody',
		path: ({ workshop }) => `/j#${workshop.code}`,
		ready: (page) => page.getByRole('radio').first().waitFor({ state: 'attached' }),
	},
	{ name: 'rejoin', as: 'nobody', path: () => '/rejoin', ready: heading },
	{ name: 'room', as: 'participant', path: ({ workshop }) => `/w/${workshop.workshopId}`, ready: room },
	{ name: 'plan', as: 'participant', path: ({ workshop }) => `/w/${workshop.workshopId}/plan`, ready: heading },
	{ name: 'lead', as: 'facilitator', path: ({ workshop }) => `/w/${workshop.workshopId}/lead`, ready: heading },
	{ name: 'doors', as: 'facilitator', path: ({ workshop }) => `/w/${workshop.workshopId}/doors`, ready: (page) => page.locator('svg').first().waitFor() },
	{ name: 'plan-of-all', as: 'facilitator', path: ({ workshop }) => `/w/${workshop.workshopId}/plan`, ready: heading },
	{ name: 'nowhere', as: 'nobody', path: () => '/nowhere', ready: heading },
];

/** Signs a browser in as the screen wants it, the way a link does: the secret is exchanged for a cookie. */
export async function signIn(context: BrowserContext, stage: Stage, as: Screen['as']): Promise<void> {
	if (as === 'nobody') return;
	const token = as === 'facilitator' ? stage.workshop.facilitatorToken : stage.members.get(GROUP)?.token;
	const answer = await request(`${stage.url}/api/sessions`, { json: { workshopId: stage.workshop.workshopId, token } });
	if (answer.status !== 200) throw new Error(`could not sign in: ${answer.status}`);
	const cookies = answer.headers.getSetCookie().map((line) => {
		const [pair = ''] = line.split(';');
		const at = pair.indexOf('=');
		return { name: pair.slice(0, at), value: decodeURIComponent(pair.slice(at + 1)), url: stage.url };
	});
	await context.addCookies(cookies);
}
