/** Turns the ids and keys of a workshop into names that can be printed. Every id has one, also when its entry is gone. */
import { type ActionCard, type Responsible, responsibleKey } from '../plan/action-card.ts';
import { type Locale, pickText } from '../text/locale.ts';
import { formatMessage } from '../text/messages.ts';
import type { WorkshopView } from '../workshop/workshop-doc.ts';
import { reportWords } from './report-words.ts';

export interface ReportNames {
	/** '' for nobody; a person whose entry is gone is still somebody. */
	person(id: string | undefined): string;
	sector(key: string | undefined): string;
	stakeholder(key: string): string;
	responsible(who: Responsible): string;
}

/** The names of a workshop in one language; the stakeholders' titles are already picked. */
export function reportNames(view: WorkshopView, stakeholders: readonly { key: string; title: string }[], locale: Locale): ReportNames {
	const people = new Map(view.people().map((person) => [person.id, person.name]));
	const sectors = new Map(view.sectors().map(({ key, title }) => [key, pickText(title, locale)]));
	const names: ReportNames = {
		person: (id) => (id === undefined ? '' : (people.get(id) ?? formatMessage(reportWords.formerPerson, locale))),
		sector: (key) => (key === undefined ? '' : (sectors.get(key) ?? key)),
		stakeholder: (key) => stakeholders.find((stakeholder) => stakeholder.key === key)?.title ?? key,
		responsible: (who) => {
			switch (who.kind) {
				case 'participant':
					return names.person(who.participantId);
				case 'stakeholder':
					return names.stakeholder(who.key);
				case 'sector':
					return names.sector(who.key);
				case 'text':
					return who.text;
			}
		},
	};
	return names;
}

/** Who took a step of a card's history: a person of the workshop, or one of those responsible who came by a personal link. */
export function doerName(by: string, card: Pick<ActionCard, 'who'>, names: ReportNames): string {
	const who = card.who.find((one) => responsibleKey(one) === by);
	if (who) return names.responsible(who);
	const [kind, key = ''] = by.split(/\.(.*)/s);
	if (kind === 's') return names.stakeholder(key);
	if (kind === 'c') return names.sector(key);
	return names.person(by);
}
