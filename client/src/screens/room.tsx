/** The room screen by its address: which room is meant, whether I may enter it. Draws the room or says why not. */
import { Container, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { RoomApart } from '../features/room-status/room-apart.tsx';
import { ScreenHeading } from '../lib/screen-heading.tsx';
import { useText } from '../lib/text.tsx';
import { useRooms } from '../workshop/rooms/use-rooms.ts';
import { useWorkshop } from '../workshop/use-workshop.ts';
import { roomMessages } from './room-messages.ts';
import { RoomPage } from './room-page.tsx';

export default function Room() {
	const t = useText(roomMessages);
	const navigate = useNavigate();
	const { roomId: asked } = useParams();
	const { search } = useLocation();
	const { workshopId, me } = useWorkshop();
	const rooms = useRooms();
	const go = (roomId: string) => void navigate(`/w/${workshopId}/r/${roomId}`);

	const plenary = rooms.all.find((room) => room.kind === 'plenary');
	const roomId = asked ?? me.roomId ?? plenary?.roomId;
	const room = rooms.all.find((one) => one.roomId === roomId);
	const mayEnter = rooms.mine.some((one) => one.roomId === roomId);
	const [entered, setEntered] = useState<string>();
	useEffect(() => {
		if (mayEnter) setEntered(roomId);
	}, [mayEnter, roomId]);

	// The address says which room is open, so that being moved elsewhere is told and does not just happen.
	if (asked === undefined && roomId !== undefined) return <Navigate replace to={{ pathname: `/w/${workshopId}/r/${roomId}`, search }} />;
	// Somebody who is moved away stays on the page until they have been told.
	if (room && (mayEnter || entered === roomId)) return <RoomPage key={room.roomId} room={room} mayEnter={mayEnter} onGo={go} />;
	return (
		<Container component="main" id="main" size="sm" w="100%">
			<ScreenHeading hidden>{t('unknown-room-title')}</ScreenHeading>
			{roomId === undefined ? <Text py="xl">{t('no-room')}</Text> : <RoomApart code={room ? 'not-yours' : 'unknown-room'} onGo={go} />}
		</Container>
	);
}
