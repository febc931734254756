/** Takes a secret out of the address: read once, and gone from the address bar and the history before anything else happens. */

/** `<workshopId>.<token>` of a facilitator link; undefined when the fragment is something else. */
export function parseFacilitatorFragment(fragment: string): { workshopId: string; token: string } | undefined {
	const [, workshopId, token] = /^#?([\w-]{1,64})\.([\w-]{1,200})$/.exec(fragment) ?? [];
	return workshopId && token ? { workshopId, token } : undefined;
}

/** The fragment of the page's address, which no longer has it afterwards. */
export function takeFragment(): string {
	const { hash, pathname, search } = window.location;
	if (hash !== '') window.history.replaceState(window.history.state, '', pathname + search);
	return hash;
}
