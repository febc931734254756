/** In place of a board that this person cannot open: why, and where to go instead. Knows no address. */
import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { type ErrorCode, tellCode } from '@rembuk/shared/errors';
import { useLocale, useText } from '../../lib/text.tsx';
import { useRooms } from '../../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../../workshop/use-workshop.ts';
import { statusMessages } from './status-messages.ts';

export function RoomApart({ code, onGo }: { code: ErrorCode; onGo(roomId: string): void }) {
	const t = useText(statusMessages);
	const { locale } = useLocale();
	const { me } = useWorkshop();
	const rooms = useRooms();
	const plenary = rooms.mine.find((room) => room.kind === 'plenary');
	const mine = rooms.mine.find((room) => room.roomId === me.roomId);
	return (
		<Container size="sm" py="xl" w="100%">
			<Stack role="alert">
				<Title order={2}>{t('apart-title')}</Title>
				<Text>{code === 'not-yours' ? t('apart-not-mine') : tellCode(code, locale)}</Text>
				<Group>
					{mine && <Button onClick={() => onGo(mine.roomId)}>{t('to-my-room')}</Button>}
					{plenary && (
						<Button variant="default" onClick={() => onGo(plenary.roomId)}>
							{t('to-plenary')}
						</Button>
					)}
				</Group>
			</Stack>
		</Container>
	);
}
