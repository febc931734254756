/** From a place in a frame to a place on the page. Pure; knows no drawing. */
export interface Place {
	x: number;
	y: number;
}

export interface Turned extends Place {
	rotation: number;
}

/** A place turned about the origin, by an angle in radians. */
export const turned = ({ x, y }: Place, angle: number): Place => {
	if (angle === 0) return { x, y };
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return { x: x * cos - y * sin, y: x * sin + y * cos };
};

/** Where on the page a place in a frame is. */
export function fromFrame(frame: Turned, place: Place): Place {
	const inside = turned(place, frame.rotation);
	return { x: frame.x + inside.x, y: frame.y + inside.y };
}
