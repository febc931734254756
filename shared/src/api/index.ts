/** The list of endpoints. To add one: a file, a line here, and its route on the server. */
import { addCard } from './add-card.ts';
import { addFollowUp } from './add-follow-up.ts';
import { addNote } from './add-note.ts';
import { addPeople } from './add-people.ts';
import { addWebhook } from './add-webhook.ts';
import { anonymiseWorkshop } from './anonymise-workshop.ts';
import { answerFollowUp } from './answer-follow-up.ts';
import { archiveSchemaJson } from './archive-schema.ts';
import { changeCard } from './change-card.ts';
import { changeMe } from './change-me.ts';
import { changePublication } from './change-publication.ts';
import { closeSession } from './close-session.ts';
import { createWorkshop } from './create-workshop.ts';
import { deleteCard } from './delete-card.ts';
import type { Endpoint } from './endpoint.ts';
import { exportProgress } from './export-progress.ts';
import { exportWorkshop } from './export-workshop.ts';
import { getCalendar } from './get-calendar.ts';
import { getCalendarLink } from './get-calendar-link.ts';
import { getChanges } from './get-changes.ts';
import { getDoor } from './get-door.ts';
import { getOutcome } from './get-outcome.ts';
import { getPublication } from './get-publication.ts';
import { getRetention } from './get-retention.ts';
import { getWorkshop } from './get-workshop.ts';
import { importWorkshop } from './import-workshop.ts';
import { join } from './join.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { listFormats } from './list-formats.ts';
import { listIdeas } from './list-ideas.ts';
import { listMentions } from './list-mentions.ts';
import { listPowers } from './list-powers.ts';
import { listWebhooks } from './list-webhooks.ts';
import { openFollowUp } from './open-follow-up.ts';
import { openSession } from './open-session.ts';
import { performPower } from './perform-power.ts';
import { planPurge } from './plan-purge.ts';
import { purgeWorkshop } from './purge-workshop.ts';
import { rejoin } from './rejoin.ts';
import { removeWebhook } from './remove-webhook.ts';
import { renewCalendarLink } from './renew-calendar-link.ts';
import { renewFacilitatorLink } from './renew-facilitator-link.ts';
import { renewOutcomeLink } from './renew-outcome-link.ts';
import { renewRejoinCode } from './renew-rejoin-code.ts';
import { renewRejoinCodes } from './renew-rejoin-codes.ts';
import { restoreCard } from './restore-card.ts';
import { revokeCalendarLink } from './revoke-calendar-link.ts';
import { revokeFollowUp } from './revoke-follow-up.ts';
import { testWebhook } from './test-webhook.ts';
import { updateFollowUp } from './update-follow-up.ts';

export const ENDPOINTS: readonly Endpoint[] = [
	createWorkshop,
	importWorkshop,
	getDoor,
	join,
	rejoin,
	openSession,
	closeSession,
	getWorkshop,
	changeMe,
	renewRejoinCode,
	renewRejoinCodes,
	addPeople,
	renewFacilitatorLink,
	listIdeas,
	listPowers,
	performPower,
	addNote,
	addCard,
	changeCard,
	deleteCard,
	restoreCard,
	listFormats,
	archiveSchemaJson,
	exportProgress,
	exportWorkshop,
	getPublication,
	changePublication,
	renewOutcomeLink,
	getOutcome,
	listFollowUps,
	addFollowUp,
	revokeFollowUp,
	openFollowUp,
	answerFollowUp,
	updateFollowUp,
	getRetention,
	listMentions,
	planPurge,
	anonymiseWorkshop,
	purgeWorkshop,
	getChanges,
	getCalendarLink,
	renewCalendarLink,
	revokeCalendarLink,
	getCalendar,
	listWebhooks,
	addWebhook,
	removeWebhook,
	testWebhook,
];
