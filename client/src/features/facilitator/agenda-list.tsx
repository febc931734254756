/** The agenda with the phase that is under way; any other can be started. */
import { Button, Text } from '@mantine/core';
import { useLocalText, useText } from '../../lib/text.tsx';
import { usePower } from '../../workshop/use-power.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './facilitator.module.css';
import { facilitatorMessages } from './facilitator-messages.ts';
import { useEachMinute } from './use-each-minute.ts';

export function AgendaList() {
	const t = useText(facilitatorMessages);
	const pick = useLocalText();
	const { view, serverNow } = useWorkshop();
	const { run, isBusy } = usePower();
	useEachMinute();
	const agenda = view.agenda();
	const current = view.phase();
	if (agenda.length === 0) return <Text c="dimmed">{t('no-agenda')}</Text>;
	return (
		<ol className={classes.agenda}>
			{agenda.map((phase) => {
				const isNow = phase.key === current?.key;
				const title = pick(phase.title);
				const since = current && isNow ? Math.max(0, Math.floor((serverNow() - current.since) / 60_000)) : 0;
				return (
					<li key={phase.key} className={classes.phase} aria-current={isNow ? 'step' : undefined}>
						<div>
							<Text fw={isNow ? 650 : 400}>{title}</Text>
							<Text size="sm" c={isNow ? undefined : 'dimmed'}>
								{[t('phase-minutes', { n: phase.minutes }), isNow && t('phase-now'), isNow && since > 0 && t('phase-since', { n: since })]
									.filter(Boolean)
									.join(' · ')}
							</Text>
						</div>
						{!isNow && (
							<Button
								size="compact-md"
								variant="default"
								flex="none"
								loading={isBusy(phase.key)}
								aria-label={t('go-to-phase-named', { phase: title })}
								onClick={() => void run('set-phase', { phaseKey: phase.key }, phase.key)}
							>
								{t('go-to-phase')}
							</Button>
						)}
					</li>
				);
			})}
		</ol>
	);
}
