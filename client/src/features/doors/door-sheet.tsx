/** The door itself: title, QR, code, address, three steps. The same on the wall and on paper (A4). */
import { Stack, Text } from '@mantine/core';
import { showCode } from '@rembuk/shared/ids';
import { weekdayInWords } from '@rembuk/shared/text/dates';
import { ScreenHeading } from '../../lib/screen-heading.tsx';
import { useLocale, useLocalText, useText } from '../../lib/text.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import classes from './doors.module.css';
import { doorsMessages } from './doors-messages.ts';

export function DoorSheet() {
	const t = useText(doorsMessages);
	const { locale } = useLocale();
	const pick = useLocalText();
	const { view, code, joinUrl } = useWorkshop();
	const info = view.info();
	const address = addressOf(joinUrl);
	const title = pick(info?.title);
	return (
		<div className={classes.sheet}>
			<div className={classes.sign}>
				<Text size="sm" c="dimmed" className={classes.where}>
					{[info && weekdayInWords(info.date, locale), pick(info?.place)].filter(Boolean).join(' · ')}
				</Text>
				<ScreenHeading title={`${t('title')}: ${title}`} className={classes.title}>
					{title}
				</ScreenHeading>
			</div>
			<div className={classes.qr}>
				<QrCode value={joinUrl} label={t('qr', { url: joinUrl })} size="100%" />
			</div>
			<Stack gap={4} className={classes.way}>
				<Text>{t('or-type', { address })}</Text>
				<p className={classes.code}>{showCode(code)}</p>
			</Stack>
			<section className={classes.steps} aria-label={t('steps')}>
				<ol>
					<li>{t('step-1', { address })}</li>
					<li>{t('step-2')}</li>
					<li>{t('step-3')}</li>
				</ol>
			</section>
		</div>
	);
}

/** What people type into the address bar: host and port, no scheme, no path. */
const addressOf = (url: string): string => new URL(url).host;
