/** The list of powers. To add one: a file, and a line here. */

import { addMilestone } from './add-milestone.ts';
import { addStakeholder } from './add-stakeholder.ts';
import { addTopic } from './add-topic.ts';
import { announce } from './announce.ts';
import { changeSettings } from './change-settings.ts';
import { closeTopic } from './close-topic.ts';
import { closeWorkshop } from './close-workshop.ts';
import { correctAttendance } from './correct-attendance.ts';
import { editMilestones } from './edit-milestones.ts';
import { editSectors } from './edit-sectors.ts';
import { editStakeholders } from './edit-stakeholders.ts';
import { editTopic } from './edit-topic.ts';
import { editWorkshop } from './edit-workshop.ts';
import { extendTimer } from './extend-timer.ts';
import { lockRoom } from './lock-room.ts';
import { mergeCards } from './merge-cards.ts';
import { mergeStakeholders } from './merge-stakeholders.ts';
import { moveParticipant } from './move-participant.ts';
import { openRoom } from './open-room.ts';
import { pauseTimer } from './pause-timer.ts';
import type { Power } from './power.ts';
import { reachMilestone } from './reach-milestone.ts';
import { removeMilestone } from './remove-milestone.ts';
import { renameMilestone } from './rename-milestone.ts';
import { renameStakeholder } from './rename-stakeholder.ts';
import { resumeTimer } from './resume-timer.ts';
import { setPhase } from './set-phase.ts';
import { setRole } from './set-role.ts';
import { startTimer } from './start-timer.ts';
import { stopTimer } from './stop-timer.ts';
import { unmergeCard } from './unmerge-card.ts';
import { unmergeStakeholder } from './unmerge-stakeholder.ts';
import { unreachMilestone } from './unreach-milestone.ts';

export const POWERS: readonly Power[] = [
	lockRoom,
	openRoom,
	setPhase,
	startTimer,
	extendTimer,
	pauseTimer,
	resumeTimer,
	stopTimer,
	moveParticipant,
	announce,
	addMilestone,
	renameMilestone,
	removeMilestone,
	reachMilestone,
	unreachMilestone,
	mergeCards,
	unmergeCard,
	editWorkshop,
	addTopic,
	editTopic,
	closeTopic,
	editSectors,
	editStakeholders,
	addStakeholder,
	renameStakeholder,
	mergeStakeholders,
	unmergeStakeholder,
	editMilestones,
	changeSettings,
	setRole,
	correctAttendance,
	closeWorkshop,
];
