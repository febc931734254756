/** `/w/:id/doors`: the QR code for the wall, and who has come in. */
import { Arrivals } from '../features/doors/arrivals.tsx';
import { DoorSheet } from '../features/doors/door-sheet.tsx';
import { DoorLink, DoorTools } from '../features/doors/door-tools.tsx';
import classes from '../features/doors/doors.module.css';

export default function Doors() {
	return (
		<>
			<DoorTools />
			<main id="main" className={classes.page}>
				<DoorSheet />
				<div className={classes.side}>
					<Arrivals />
					<DoorLink />
				</div>
			</main>
		</>
	);
}
