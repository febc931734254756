/** What a workshop has made public, for whoever was sent the link. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Outcome } from '@rembuk/shared/api/get-outcome';
import { dayInWords, weekdayInWords } from '@rembuk/shared/text/dates';
import { IconCircle, IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import { ScreenHeading } from '../../lib/screen-heading.tsx';
import { useText } from '../../lib/text.tsx';
import styles from './outcome.module.css';
import { OutcomeCard } from './outcome-card.tsx';
import { outcomeMessages } from './outcome-messages.ts';

export function OutcomePage({ outcome }: { outcome: Outcome }) {
	const t = useText(outcomeMessages);
	const { locale, title, date, place, organisers, supportedBy, groups, milestones, day } = outcome;
	return (
		<>
			<div className={styles.top}>
				<Stack gap={4}>
					<Group justify="space-between" wrap="nowrap">
						<Text className={styles.kind}>{t('kind')}</Text>
						<Button className="no-print" size="sm" variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
							{t('print')}
						</Button>
					</Group>
					<ScreenHeading>{title}</ScreenHeading>
					<Text>{[weekdayInWords(date, locale), place].filter((part) => part !== '').join(' · ')}</Text>
					{organisers.length > 0 && (
						<Text c="dimmed" size="sm">
							{t('organisers', { names: organisers.join(', ') })}
						</Text>
					)}
					{supportedBy.length > 0 && (
						<Text c="dimmed" size="sm">
							{t('supported-by', { names: supportedBy.join(', ') })}
						</Text>
					)}
				</Stack>
				<Progress outcome={outcome} />
			</div>
			{groups.length === 0 && <Text>{t('no-actions')}</Text>}
			{groups.map((group) => (
				<section key={group.title} className={styles.group}>
					<div>
						<Title order={2}>{group.title}</Title>
						{group.question !== '' && <Text c="dimmed">{group.question}</Text>}
					</div>
					<ul className={styles.cards}>
						{group.cards.map((card) => (
							<OutcomeCard key={card.number} card={card} day={day} />
						))}
					</ul>
				</section>
			))}
			{milestones.length > 0 && (
				<section className={styles.group}>
					<Title order={2}>{t('milestones')}</Title>
					<ul className={styles.milestones}>
						{milestones.map((milestone) => (
							<li key={milestone.title}>
								{milestone.reachedOn ? <IconCircleCheck size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />}
								<span>
									{milestone.title} ({milestone.reachedOn ? t('reached', { day: dayInWords(milestone.reachedOn, locale) }) : t('not-reached')})
									{milestone.dayWords !== undefined && (
										<Text span size="sm" display="block">
											{[milestone.dayWords, ...milestone.windows].join(' · ')}
										</Text>
									)}
								</span>
							</li>
						))}
					</ul>
				</section>
			)}
			<Text size="sm" c="dimmed">
				{t('read-only')}
			</Text>
		</>
	);
}

/** Which day it is, and how many of the actions are done. */
function Progress({ outcome: { counts, dayWords } }: { outcome: Outcome }) {
	const t = useText(outcomeMessages);
	const all = counts.open + counts['under-way'] + counts.done;
	const share = (n: number): string => `${all === 0 ? 0 : (n / all) * 100}%`;
	return (
		<div className={`surface ${styles.facts}`}>
			<Text className={styles.day}>{dayWords}</Text>
			<div className={styles.progress}>
				<Text size="sm">{t('progress', { done: counts.done, all })}</Text>
				<div className={styles.bar} aria-hidden>
					<div className={styles.done} style={{ width: share(counts.done) }} />
					<div className={styles['under-way']} style={{ width: share(counts['under-way']) }} />
				</div>
			</div>
		</div>
	);
}
