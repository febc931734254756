/** `/f#<workshopId>.<token>`: the secret leaves the address, becomes a cookie, and the facilitator's screen opens. */
import { Button, Group, Text } from '@mantine/core';
import { openSession } from '@rembuk/shared/api/open-session';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { linkMessages } from '../features/facilitator/link-messages.ts';
import { ApiError, call } from '../lib/api.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { Loading } from '../lib/loading.tsx';
import { parseFacilitatorFragment, takeFragment } from '../lib/read-fragment.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { chooseAs } from '../lib/session-as.ts';
import { SimplePage } from '../lib/simple-page.tsx';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useText } from '../lib/text.tsx';

/** Read when the module loads, so that drawing twice (strict mode) does not lose it; a later link in the same tab is read anew. */
let taken = parseFacilitatorFragment(takeFragment());

export default function FacilitatorLink() {
	const t = useText(linkMessages);
	const common = useText(commonMessages);
	const { locale } = useLocale();
	const navigate = useNavigate();
	const [secret] = useState(() => {
		taken = parseFacilitatorFragment(takeFragment()) ?? taken;
		return taken;
	});
	const opening = useMutation({
		mutationFn: (body: { workshopId: string; token: string }) => call(openSession, { body }),
		onSuccess: ({ workshopId }) => {
			taken = undefined;
			chooseAs(workshopId, 'facilitator');
			void navigate(`/w/${workshopId}/lead`, { replace: true });
		},
	});
	const { mutate } = opening;
	useEffect(() => {
		if (secret) mutate(secret);
	}, [secret, mutate]);

	if (secret && !opening.isError) return <Loading>{t('opening')}</Loading>;
	const isDeleted = opening.error instanceof ApiError && opening.error.code === 'workshop-deleted';
	const isDead = isDeleted || (opening.error instanceof ApiError && (opening.error.status === 401 || opening.error.status === 404));
	return (
		<SimplePage>
			<ScreenHeading>{t('title')}</ScreenHeading>
			<Text role="alert">{!secret ? t('incomplete') : isDead && !isDeleted ? t('dead') : tellError(opening.error, locale)}</Text>
			<Group>
				{secret && !isDead && (
					<Button onClick={() => mutate(secret)} loading={opening.isPending}>
						{common('try-again')}
					</Button>
				)}
				<Button variant="default" component={Link} to="/">
					{common('to-home')}
				</Button>
			</Group>
		</SimplePage>
	);
}
