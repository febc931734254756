/** Who a request or a socket acts for. Looked up from a credential; never made from what a client says. What they may do is asked of the workshop, each time. */

export interface Session {
	credentialId: string;
	workshopId: string;
	participantId: string;
}
