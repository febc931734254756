/** The list of routes. To add one: its endpoint in shared/api, a file here, and a line in each list. */
import { addCardRoute } from './add-card.ts';
import { addFollowUpRoute } from './add-follow-up.ts';
import { addNoteRoute } from './add-note.ts';
import { addPeopleRoute } from './add-people.ts';
import { addWebhookRoute } from './add-webhook.ts';
import { anonymiseWorkshopRoute } from './anonymise-workshop.ts';
import { answerFollowUpRoute } from './answer-follow-up.ts';
import { archiveSchemaRoute } from './archive-schema.ts';
import { changeCardRoute } from './change-card.ts';
import { changeMeRoute } from './change-me.ts';
import { changePublicationRoute } from './change-publication.ts';
import { closeSessionRoute } from './close-session.ts';
import { createWorkshopRoute } from './create-workshop.ts';
import { deleteCardRoute } from './delete-card.ts';
import { exportProgressRoute } from './export-progress.ts';
import { exportWorkshopRoute } from './export-workshop.ts';
import { getCalendarRoute } from './get-calendar.ts';
import { getCalendarLinkRoute } from './get-calendar-link.ts';
import { getChangesRoute } from './get-changes.ts';
import { getDoorRoute } from './get-door.ts';
import { getOutcomeRoute } from './get-outcome.ts';
import { getPublicationRoute } from './get-publication.ts';
import { getRetentionRoute } from './get-retention.ts';
import { getWorkshopRoute } from './get-workshop.ts';
import { importWorkshopRoute } from './import-workshop.ts';
import { joinRoute } from './join.ts';
import { listFollowUpsRoute } from './list-follow-ups.ts';
import { listFormatsRoute } from './list-formats.ts';
import { listIdeasRoute } from './list-ideas.ts';
import { listMentionsRoute } from './list-mentions.ts';
import { listPowersRoute } from './list-powers.ts';
import { listWebhooksRoute } from './list-webhooks.ts';
import { openFollowUpRoute } from './open-follow-up.ts';
import { openSessionRoute } from './open-session.ts';
import { performPowerRoute } from './perform-power.ts';
import { planPurgeRoute } from './plan-purge.ts';
import { purgeWorkshopRoute } from './purge-workshop.ts';
import { rejoinRoute } from './rejoin.ts';
import { removeWebhookRoute } from './remove-webhook.ts';
import { renewCalendarLinkRoute } from './renew-calendar-link.ts';
import { renewFacilitatorLinkRoute } from './renew-facilitator-link.ts';
import { renewOutcomeLinkRoute } from './renew-outcome-link.ts';
import { renewRejoinCodeRoute } from './renew-rejoin-code.ts';
import { renewRejoinCodesRoute } from './renew-rejoin-codes.ts';
import { restoreCardRoute } from './restore-card.ts';
import { revokeCalendarLinkRoute } from './revoke-calendar-link.ts';
import { revokeFollowUpRoute } from './revoke-follow-up.ts';
import { testWebhookRoute } from './test-webhook.ts';
import { updateFollowUpRoute } from './update-follow-up.ts';

export const ROUTES = [
	createWorkshopRoute,
	importWorkshopRoute,
	getDoorRoute,
	joinRoute,
	rejoinRoute,
	openSessionRoute,
	closeSessionRoute,
	getWorkshopRoute,
	changeMeRoute,
	renewRejoinCodeRoute,
	renewRejoinCodesRoute,
	addPeopleRoute,
	renewFacilitatorLinkRoute,
	listIdeasRoute,
	listPowersRoute,
	performPowerRoute,
	addNoteRoute,
	addCardRoute,
	changeCardRoute,
	deleteCardRoute,
	restoreCardRoute,
	listFormatsRoute,
	archiveSchemaRoute,
	exportProgressRoute,
	exportWorkshopRoute,
	getPublicationRoute,
	changePublicationRoute,
	renewOutcomeLinkRoute,
	getOutcomeRoute,
	listFollowUpsRoute,
	addFollowUpRoute,
	revokeFollowUpRoute,
	openFollowUpRoute,
	answerFollowUpRoute,
	updateFollowUpRoute,
	getRetentionRoute,
	listMentionsRoute,
	planPurgeRoute,
	anonymiseWorkshopRoute,
	purgeWorkshopRoute,
	getChangesRoute,
	getCalendarLinkRoute,
	renewCalendarLinkRoute,
	revokeCalendarLinkRoute,
	getCalendarRoute,
	listWebhooksRoute,
	addWebhookRoute,
	removeWebhookRoute,
	testWebhookRoute,
] as const;
