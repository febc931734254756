/** `/rejoin`: the same person on another device. */
import { Text } from '@mantine/core';
import { getDoor } from '@rembuk/shared/api/get-door';
import { parseCode } from '@rembuk/shared/ids';
import { useLocation, useNavigate } from 'react-router';
import { joinMessages } from '../features/join/join-messages.ts';
import { type Rejoined, RejoinForm } from '../features/join/rejoin-form.tsx';
import { call } from '../lib/api.ts';
import { rememberWorkshop } from '../lib/my-workshops.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { chooseAs } from '../lib/session-as.ts';
import { SimplePage } from '../lib/simple-page.tsx';
import { useText } from '../lib/text.tsx';

export default function Rejoin() {
	const t = useText(joinMessages);
	const navigate = useNavigate();
	const first = parseCode(decodeURIComponent(useLocation().hash.slice(1))) ?? '';
	const enter = async ({ workshopId, participantId, rejoinCode }: Rejoined, code: string) => {
		const { title, date } = await call(getDoor, { params: { code } });
		rememberWorkshop({ workshopId, title, date, code, person: { participantId, name: '', role: 'participant', rejoinCode } });
		chooseAs(workshopId, 'participant');
		await navigate(`/w/${workshopId}`, { replace: true });
	};
	return (
		<SimplePage size="xs">
			<ScreenHeading>{t('rejoin-title')}</ScreenHeading>
			<Text>{t('rejoin-body')}</Text>
			<RejoinForm first={first} onJoined={(joined, code) => void enter(joined, code)} />
		</SimplePage>
	);
}
