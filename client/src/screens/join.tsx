/** `/j#CODE`: the door of a workshop. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { parseCode } from '@rembuk/shared/ids';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { BeenHere } from '../features/join/been-here.tsx';
import { type Door, useDoor } from '../features/join/door.ts';
import { DoorSign } from '../features/join/door-sign.tsx';
import { EnterCode } from '../features/join/enter-code.tsx';
import { JoinForm } from '../features/join/join-form.tsx';
import { joinMessages } from '../features/join/join-messages.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { Loading } from '../lib/loading.tsx';
import { myWorkshop, rememberWorkshop } from '../lib/my-workshops.ts';
import { PrivacyLink } from '../lib/privacy-link.tsx';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { chooseAs } from '../lib/session-as.ts';
import { SimplePage } from '../lib/simple-page.tsx';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useText } from '../lib/text.tsx';

export default function Join() {
	const t = useText(joinMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const typed = decodeURIComponent(useLocation().hash.slice(1));
	const code = parseCode(typed);
	const door = useDoor(code);

	if (door.data) {
		return (
			<SimplePage key={door.data.code}>
				<DoorSign door={door.data} />
				<WayIn door={door.data} onStale={() => void door.refetch()} />
				<PrivacyLink />
			</SimplePage>
		);
	}
	if (code && door.isPending) return <Loading>{t('looking-up')}</Loading>;
	const refusal = door.error ? tellError(door.error, locale) : typed !== '' && !code ? t('code-short') : undefined;
	return (
		<SimplePage size="xs">
			<ScreenHeading>{t('code-title')}</ScreenHeading>
			<EnterCode key={typed} first={code ?? ''} refusal={refusal} />
			{code && (
				<Group>
					<Button variant="default" onClick={() => void door.refetch()} loading={door.isFetching}>
						{common('try-again')}
					</Button>
				</Group>
			)}
		</SimplePage>
	);
}

function WayIn({ door, onStale }: { door: Door; onStale(): void }) {
	const t = useText(joinMessages);
	const navigate = useNavigate();
	const before = myWorkshop(door.workshopId)?.person;
	const [isSomeoneElse, setSomeoneElse] = useState(false);
	const { workshopId, title, date, code } = door;
	const enter = () => {
		chooseAs(workshopId, 'participant');
		void navigate(`/w/${workshopId}`, { replace: true });
	};
	if (before && !isSomeoneElse) return <BeenHere name={before.name} onContinue={enter} onSomeoneElse={() => setSomeoneElse(true)} />;
	return (
		<>
			<JoinForm
				door={door}
				onStale={onStale}
				onJoined={({ participantId, rejoinCode }, name) => {
					rememberWorkshop({ workshopId, title, date, code, person: { participantId, name, role: 'participant', rejoinCode } });
					enter();
				}}
			/>
			<Text size="sm">
				{t('other-device')}{' '}
				<Anchor component={Link} to={`/rejoin#${door.code}`} underline="always">
					{t('use-rejoin-code')}
				</Anchor>
			</Text>
		</>
	);
}
