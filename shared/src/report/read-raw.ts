/** Copies a workshop's documents entry by entry, and says in objects what they mean, for the archive. Knows no language; drops nothing that the grammars hold. */
import type * as Y from 'yjs';
import { recordsOf, SCHEMA_KEY } from '../board/board-doc.ts';
import { viewBoard } from '../board/board-view.ts';
import { readRecords } from '../board/record-codec.ts';
import { CARD_TEXTS } from '../plan/card-fields.ts';
import { cardTextName, PLAN_ROOT, parsePlanKey, readAllCards, readCardText, readMilestones, readStakeholders, whatTextName } from '../plan/plan-doc.ts';
import type { WorkshopDefinition } from '../workshop/definition.ts';
import { type Info, viewWorkshop, WORKSHOP_ROOT, type WorkshopView } from '../workshop/workshop-doc.ts';
import type { ReportRaw } from './report.ts';

type Boards = readonly { roomId: string; doc: Y.Doc }[];

/** Everything that the documents hold, in an order that depends on nothing but the content. */
export function readRaw(workshopDoc: Y.Doc, info: Info, boards: Boards): ReportRaw {
	const view = viewWorkshop(workshopDoc);
	return {
		definition: definitionOf(workshopDoc, view, info, boards),
		people: view.people(),
		rooms: view.rooms(),
		cards: readAllCards(workshopDoc),
		documents: documentsOf(workshopDoc, boards),
	};
}

function definitionOf(workshopDoc: Y.Doc, view: WorkshopView, { code: _, ...workshop }: Info, boards: Boards): WorkshopDefinition {
	return {
		workshop,
		sectors: view.sectors().map(withoutOrder),
		agenda: view.agenda().map(withoutOrder),
		topics: view.topics().map(({ key, title, question }) => {
			const roomId = view.rooms().find((room) => room.topicKey === key)?.roomId;
			const doc = boards.find((board) => board.roomId === roomId)?.doc;
			const starters = doc ? viewBoard(doc).notes.filter((note) => note.author === undefined && note.text.trim() !== '') : [];
			return { key, title, ...(question && { question }), ...(starters.length > 0 && { notes: starters.map((note) => note.text) }) };
		}),
		stakeholders: readStakeholders(workshopDoc).map(withoutOrder),
		milestones: readMilestones(workshopDoc).map(withoutOrder),
	};
}

const withoutOrder = <T extends { order: number }>({ order: _, ...row }: T): Omit<T, 'order'> => row;

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
const entries = (map: Y.Map<unknown>): Record<string, unknown> => Object.fromEntries([...map].sort(byKey));

/** What a card that was deleted has left behind is kept for its coming back, not for an archive. */
const withoutGone = (plan: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(plan).filter(([name]) => {
			const key = parsePlanKey(name);
			return key?.kind !== 'card' || key.field === undefined || Object.hasOwn(plan, `card:${key.id}`);
		}),
	);

function documentsOf(workshopDoc: Y.Doc, boards: Boards): ReportRaw['documents'] {
	const plan = withoutGone(entries(workshopDoc.getMap<unknown>(PLAN_ROOT)));
	const texts: Record<string, string> = {};
	for (const name of Object.keys(plan)) {
		const key = parsePlanKey(name);
		if (key?.kind !== 'card' || key.field !== undefined) continue;
		texts[whatTextName(key.id)] = readCardText(workshopDoc, key.id, 'what');
		for (const text of CARD_TEXTS) {
			const words = readCardText(workshopDoc, key.id, text);
			if (words !== '') texts[cardTextName(key.id, text)] = words;
		}
	}
	return {
		workshop: entries(workshopDoc.getMap<unknown>(WORKSHOP_ROOT)),
		plan: { entries: plan, texts },
		boards: boards.map(({ roomId, doc }) => ({
			roomId,
			schema: recordsOf(doc).get(SCHEMA_KEY) ?? null,
			records: readRecords(doc).sort((a, b) => (a.id < b.id ? -1 : 1)),
		})),
	};
}
