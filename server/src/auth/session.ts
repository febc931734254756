/** Who a request or a socket acts for. Looked up from a credential; never made from what a client says. */
import type { Role } from '@rembuk/shared/workshop/roles';

export interface Session {
	credentialId: string;
	workshopId: string;
	participantId: string;
	role: Role;
}
