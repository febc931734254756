/** The screens of the product by name: where each lies, whose eyes see it, and when it is ready to be looked at. */
import type { BrowserContext, Page } from '@playwright/test';
import { api, request } from './call.ts';
import type { Stage } from './stage.ts';

export interface Screen {
	name: string;
	as: 'nobody' | 'participant' | 'facilitator';
	/** Makes what the screen needs, and answers where it lies. */
	path(stage: Stage): string | Promise<string>;
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
	{ name: 'roster', as: 'facilitator', path: ({ workshop }) => `/w/${workshop.workshopId}/roster`, ready: heading },
	{ name: 'afterwards', as: 'facilitator', path: ({ workshop }) => `/w/${workshop.workshopId}/afterwards`, ready: heading },
	{ name: 'privacy', as: 'nobody', path: () => '/privacy', ready: heading },
	{ name: 'outcome', as: 'nobody', path: (stage) => outcome(stage, { isOpen: true, isPublic: true }), ready: heading },
	{ name: 'outcome-empty', as: 'nobody', path: (stage) => outcome(stage, { isOpen: true, isPublic: false }), ready: heading },
	{ name: 'outcome-shut', as: 'nobody', path: (stage) => outcome(stage, { isOpen: false, isPublic: true }), ready: heading },
	{ name: 'follow-up', as: 'nobody', path: followUp, ready: (page) => page.getByRole('article').first().waitFor() },
	{ name: 'follow-up-ended', as: 'nobody', path: () => '/follow-up#ended', ready: heading },
	{ name: 'nowhere', as: 'nobody', path: () => '/nowhere', ready: heading },
	{ name: 'afterwards-closed', as: 'facilitator', path: closed, ready: heading },
];

/** What the stage's facilitator asks of the server. */
async function ask<T>({ url, workshop }: Stage, path: string, json: unknown, method = 'POST'): Promise<T> {
	const answer = await request<T>(`${url}/api/workshops/${workshop.workshopId}${path}`, { method, token: workshop.facilitatorToken, json });
	if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
	return answer.body;
}

async function outcome(stage: Stage, { isOpen, isPublic }: { isOpen: boolean; isPublic: boolean }): Promise<string> {
	const { outcomeUrl } = await ask<{ outcomeUrl: string }>(stage, '/publication/link', {});
	const rooms = Object.fromEntries([...stage.members.keys()].map((topic) => [stage.workshop.room(topic), isPublic]));
	await ask(stage, '/publication', { isOpen, rooms }, 'PATCH');
	return pathOf(outcomeUrl);
}

async function followUp(stage: Stage): Promise<string> {
	const { followUpUrl } = await ask<{ followUpUrl: string }>(stage, '/follow-ups', { who: { kind: 'stakeholder', key: 'associations' } });
	return pathOf(followUpUrl);
}

function pathOf(url: string): string {
	const { pathname, search, hash } = new URL(url);
	return pathname + search + hash;
}

/** Closes the workshop: the last screen, because nothing can be written after it. */
async function closed({ url, workshop }: Stage): Promise<string> {
	await api(url).power(workshop.workshopId, workshop.facilitatorToken, 'close-workshop', { closed: true });
	return `/w/${workshop.workshopId}/afterwards`;
}

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
