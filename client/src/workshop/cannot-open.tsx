/** Why a workshop cannot be opened, in words, with what to do next. */
import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { ApiError } from '../lib/api.ts';
import { commonMessages } from '../lib/common-messages.ts';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { SimplePage } from '../lib/simple-page.tsx';
import { tellError } from '../lib/tell-error.ts';
import { useLocale, useText } from '../lib/text.tsx';
import { keepWanted } from '../lib/wanted-place.ts';
import { workshopMessages } from './workshop-messages.ts';

type Reason = 'not-signed-in' | 'ended' | 'deleted' | 'unknown' | 'offline' | 'failed';

const REASONS: Record<string, Reason> = {
	'not-signed-in': 'not-signed-in',
	'session-ended': 'ended',
	'workshop-deleted': 'deleted',
	'unknown-workshop': 'unknown',
	'not-yours': 'unknown',
	offline: 'offline',
};

interface Props {
	/** A refusal code, or 'offline'. */
	code: string;
	/** What the server said, when it is none of the reasons above. */
	words?: string;
	onRetry(): void;
	/** What else is to be told. */
	children?: ReactNode;
}

export function CannotOpen({ code, words, onRetry, children }: Props) {
	const t = useText(workshopMessages);
	const common = useText(commonMessages);
	const reason = REASONS[code] ?? 'failed';
	const mayEnterAgain = reason === 'not-signed-in' || reason === 'ended';
	const { pathname, search } = useLocation();
	useEffect(() => {
		if (mayEnterAgain) keepWanted(pathname + search);
	}, [mayEnterAgain, pathname, search]);
	return (
		<SimplePage>
			<ScreenHeading>{t(`${reason}-title`)}</ScreenHeading>
			<Text role="status">{reason === 'failed' ? (words ?? common('went-wrong')) : t(`${reason}-body`)}</Text>
			{children}
			<Group>
				{mayEnterAgain ? (
					<>
						<Button component={Link} to="/">
							{t('join')}
						</Button>
						<Button variant="default" component={Link} to="/rejoin">
							{t('rejoin')}
						</Button>
					</>
				) : (
					<>
						{reason !== 'deleted' && <Button onClick={onRetry}>{common('try-again')}</Button>}
						<Button variant="default" component={Link} to="/">
							{common('to-home')}
						</Button>
					</>
				)}
			</Group>
		</SimplePage>
	);
}

/** The same for a failed call. */
export function CannotOpenError({ error, ...rest }: { error: unknown } & Pick<Props, 'onRetry' | 'children'>) {
	const { locale } = useLocale();
	return <CannotOpen code={error instanceof ApiError ? error.code : 'failed'} words={tellError(error, locale)} {...rest} />;
}
